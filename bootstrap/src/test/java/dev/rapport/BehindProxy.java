package dev.rapport;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** Callers come from where {@code X-Forwarded-For} says, so that limits by address can be reached without those of other tests. */
public class BehindProxy implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("rapport.tracking.calls-per-minute", "3", "quarkus.http.proxy.proxy-address-forwarding", "true");
    }
}
