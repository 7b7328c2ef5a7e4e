package dev.rapport.persistence.ids;

import com.github.f4b6a3.tsid.TsidFactory;
import dev.rapport.application.ids.Ids;
import jakarta.enterprise.context.ApplicationScoped;

/** Time-sorted ids of 64 bits; the node's part is drawn at random when the application starts. */
@ApplicationScoped
class TsidIds implements Ids {

    private final TsidFactory factory = TsidFactory.newInstance1024();

    @Override
    public long next() {
        return factory.create().toLong();
    }
}
