package org.scimconsole.entra.cycle;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.scimconsole.client.scim.ScimApi;
import org.scimconsole.entra.log.ProvisioningEntry;
import org.scimconsole.entra.log.ProvisioningStatus;
import org.scimconsole.entra.tenant.Tenant;

/** A provisioning job with a clock that stands still unless moved, and the lines of its last cycle. */
public final class TestJob {
    private Instant now = Instant.parse("2026-11-24T09:00:00Z");
    public final List<ProvisioningEntry> entries = new ArrayList<>();
    public final List<Duration> rests = new ArrayList<>();
    public final CycleState state = CycleState.fresh();
    private final ScimApi api;

    public TestJob(ScimApi api) {
        this.api = api;
    }

    public CycleSummary play(Tenant tenant, CycleSettings settings) {
        entries.clear();
        return new Cycle(api, settings, surroundings()).run(tenant, state, new CycleListener() {
            @Override
            public void entry(ProvisioningEntry entry) {
                entries.add(entry);
            }
        });
    }

    public void wait(Duration time) {
        now = now.plus(time);
    }

    public List<String> failures() {
        return entries.stream()
                .filter(entry -> entry.status() == ProvisioningStatus.FAILURE)
                .map(entry -> entry.source().displayName() + ": "
                        + (entry.error() == null ? "" : entry.error().errorCode()))
                .toList();
    }

    public Surroundings surroundings() {
        AtomicInteger ids = new AtomicInteger();
        AtomicLong nanos = new AtomicLong();
        Clock clock = new Clock() {
            @Override
            public Instant instant() {
                return now;
            }

            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }
        };
        return new Surroundings(
                clock, nanos::incrementAndGet, () -> "id-" + ids.incrementAndGet(), rests::add, Runnable::run);
    }
}
