package dev.rapport.web.scoring;

import dev.rapport.application.customer.CustomerProfiles;
import dev.rapport.application.refusal.NotFound;
import dev.rapport.application.scoring.ModelPreview;
import dev.rapport.application.scoring.ModelPreview.BandCount;
import dev.rapport.application.scoring.ModelPreview.Mover;
import dev.rapport.application.scoring.ModelPreview.Side;
import dev.rapport.domain.access.Workspace;
import dev.rapport.web.chart.BandScale;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Makes of a preview what its page shows. */
@ApplicationScoped
class PreviewResults {

    private final CustomerProfiles profiles;

    PreviewResults(CustomerProfiles profiles) {
        this.profiles = profiles;
    }

    PreviewResult of(Workspace workspace, ModelPreview preview) {
        return new PreviewResult(
                preview.day(),
                preview.customers(),
                preview.before().flatMap(Side::model),
                preview.before()
                        .flatMap(before ->
                                preview.migration().map(migration -> Migration.of(before, preview.after(), migration))),
                Measured.of(preview.before(), preview.after()),
                preview.histogram().map(ScoreClass::of).orElse(List.of()),
                lines(workspace, preview, preview.rises()),
                lines(workspace, preview, preview.drops()));
    }

    private List<MoverLine> lines(Workspace workspace, ModelPreview preview, List<Mover> movers) {
        BandScale after = scale(preview.after());
        BandScale before = preview.before().map(PreviewResults::scale).orElse(after);
        return movers.stream()
                .map(mover -> MoverLine.of(
                        mover, name(workspace, mover), before.band(mover.bandBefore()), after.band(mover.bandAfter())))
                .toList();
    }

    /** Somebody who was joined into another customer meanwhile is still named. */
    private String name(Workspace workspace, Mover mover) {
        try {
            return profiles.one(workspace.id(), mover.customer()).title();
        } catch (NotFound joined) {
            return mover.userId().orElse(mover.customer().toString());
        }
    }

    private static BandScale scale(Side side) {
        return new BandScale(side.bands().stream().map(BandCount::band).toList());
    }
}
