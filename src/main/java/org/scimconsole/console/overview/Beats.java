package org.scimconsole.console.overview;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scimconsole.client.admin.HeartbeatView;
import org.scimconsole.console.i18n.Formats;
import org.scimconsole.console.i18n.Messages;
import org.scimconsole.console.widget.Tone;

/** Puts the rhythm of cycles into words. */
final class Beats {
    private static final int SHOWN = 24;
    private static final int MISSED_SHOWN = 6;

    private final Messages messages;
    private final Formats formats;

    Beats(Messages messages, Formats formats) {
        this.messages = messages;
        this.formats = formats;
    }

    Beat of(HeartbeatView view) {
        String last = formats.moment(view.lastCycle());
        String next = formats.moment(view.nextExpected());
        return switch (view.state()) {
            case "REGULAR" ->
                beat(
                        Tone.SUCCESS,
                        messages.text("overview.beat.regular"),
                        messages.text("overview.beat.regular.text", last, next),
                        view);
            case "LATE" ->
                beat(
                        Tone.WARNING,
                        messages.text("overview.beat.late", view.missed()),
                        messages.text("overview.beat.late.text", last, next),
                        view);
            case "QUARANTINED" ->
                beat(
                        Tone.DANGER,
                        messages.text("overview.beat.quarantined", formats.day(view.quarantinedSince())),
                        messages.text("overview.beat.quarantined.text", last, formats.day(view.switchedOffAt())),
                        view);
            case "SILENT" ->
                beat(
                        Tone.DANGER,
                        messages.text("overview.beat.silent", formats.day(newestEnd(view))),
                        messages.text("overview.beat.silent.text"),
                        view);
            default ->
                beat(
                        Tone.NEUTRAL,
                        messages.text("overview.beat.never"),
                        messages.text("overview.beat.never.text"),
                        view);
        };
    }

    private static @Nullable Instant newestEnd(HeartbeatView view) {
        return view.cycles().isEmpty() ? view.lastCycle() : view.cycles().get(0).end();
    }

    private Beat beat(Tone tone, String headline, String sentence, HeartbeatView view) {
        List<Beat.Pulse> pulses = new ArrayList<>();
        long missed = view.state().equals("LATE") ? Math.min(MISSED_SHOWN, view.missed()) : 0;
        pulses.addAll(Collections.nCopies(
                (int) missed, new Beat.Pulse(Tone.NEUTRAL, messages.text("overview.beat.cycle.missed"))));
        view.cycles().stream().limit(SHOWN - missed).map(this::pulse).forEach(pulses::add);
        Collections.reverse(pulses);
        String newest = view.cycles().isEmpty()
                ? ""
                : messages.text(
                        "overview.beat.newest", pulse(view.cycles().get(0)).words());
        return new Beat(tone, headline, sentence, List.copyOf(pulses), newest);
    }

    private Beat.Pulse pulse(HeartbeatView.Cycle cycle) {
        boolean mostlyFailed = cycle.failures() * 2 > cycle.requests();
        return new Beat.Pulse(
                cycle.failures() == 0 ? Tone.SUCCESS : mostlyFailed ? Tone.DANGER : Tone.WARNING,
                messages.text(
                        "overview.beat.cycle", formats.moment(cycle.start()), cycle.requests(), cycle.failures()));
    }
}
