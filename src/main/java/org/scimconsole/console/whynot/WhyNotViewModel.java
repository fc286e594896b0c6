package org.scimconsole.console.whynot;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.scimconsole.client.admin.AdminApi;
import org.scimconsole.client.admin.LogEntry;
import org.scimconsole.client.admin.LogSubject;
import org.scimconsole.client.admin.WhyNotView;
import org.scimconsole.console.fx.FxTasks;
import org.scimconsole.console.fx.Loading;
import org.scimconsole.console.fx.Running;
import org.scimconsole.console.i18n.Formats;
import org.scimconsole.console.i18n.Messages;
import org.scimconsole.console.i18n.Said;
import org.scimconsole.console.widget.Tone;

/** One question at a time; a new one cancels the one before. */
public final class WhyNotViewModel {
    private static final Duration AFTER_LAST_KEY = Duration.ofMillis(500);
    private static final int SHORTEST = 2;

    private final AdminApi api;
    private final FxTasks tasks;
    private final Messages messages;
    private final Formats formats;
    private final Said said;
    private final StringProperty question = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<@Nullable Verdict> verdict = new ReadOnlyObjectWrapper<>(null);
    private final Loading loading = new Loading();
    private Running typing = Running.NOTHING;
    private Running asking = Running.NOTHING;

    WhyNotViewModel(AdminApi api, FxTasks tasks, Messages messages, Formats formats) {
        this.api = api;
        this.tasks = tasks;
        this.messages = messages;
        this.formats = formats;
        said = new Said(messages);
        loading.end(false);
        question.addListener((observable, before, now) -> {
            typing.cancel();
            typing = tasks.later(AFTER_LAST_KEY, this::ask);
        });
    }

    /** @param about whom to ask about at once; empty leaves the question as it is */
    void shown(String about) {
        if (!about.isEmpty()) {
            question.set(about);
        }
        ask();
    }

    /** Cancels what is under way. */
    void hidden() {
        typing.cancel();
        asking.cancel();
    }

    /** Asks with what is typed. */
    public void ask() {
        typing.cancel();
        asking.cancel();
        String asked = question.get().strip();
        if (asked.length() < SHORTEST) {
            verdict.set(null);
            loading.end(false);
            return;
        }
        loading.begin();
        asking = tasks.run(
                () -> api.whyNot(asked),
                answer -> {
                    verdict.set(shown(answer));
                    loading.end(true);
                },
                loading::fail);
    }

    private Verdict shown(WhyNotView answer) {
        String rule = answer.rule() == null
                ? ""
                : messages.text("whynot.rule", orEmpty(answer.ruleSource()), said.text(orEmpty(answer.ruleSentence())));
        LogSubject subject = answer.subject();
        String acting = word("whynot.acting.", answer.acting());
        String where = said.text(answer.where());
        WhyNotView.@Nullable Step broken = broken(answer);
        boolean known =
                subject != null && subject.id() != null && !answer.conclusion().startsWith("DELETED");
        return new Verdict(
                tone(answer.conclusion()),
                word("whynot.conclusion.", answer.conclusion()),
                said.text(answer.sentence()),
                acting,
                where,
                rule,
                !known ? "" : subject != null && isGroup(subject) ? "groups" : "users",
                known && subject != null ? orEmpty(subject.id()) : "",
                page(answer.conclusion()),
                answer.steps().stream()
                        .map(step -> link(step, step == broken ? messages.text("whynot.act", acting, where) : ""))
                        .toList(),
                answer.candidates().stream()
                        .map(one -> new Verdict.Candidate(orEmpty(one.id()), orEmpty(one.name()), isGroup(one)))
                        .toList());
    }

    /** @return the link of the chain at which somebody must act; null when nobody must */
    private static WhyNotView.@Nullable Step broken(WhyNotView answer) {
        if (answer.acting().equals("NOBODY")) {
            return null;
        }
        List<WhyNotView.Step> steps = answer.steps();
        return steps.stream()
                .filter(step -> step.stage().equals("REFUSED"))
                .findFirst()
                .or(() -> steps.stream().filter(step -> !step.reached()).findFirst())
                .orElse(steps.isEmpty() ? null : steps.get(steps.size() - 1));
    }

    private static String page(String conclusion) {
        return switch (conclusion) {
            case "SCIM_IS_OFF", "SCIM_IS_PAUSED", "NOT_LET_IN" -> "security";
            case "NOTHING_EVER_CAME", "NEVER_ASKED", "ASKED_NOT_CREATED" -> "guide";
            default -> "";
        };
    }

    private Verdict.Link link(WhyNotView.Step step, String act) {
        LogEntry row = step.evidence();
        return new Verdict.Link(
                word("whynot.stage.", step.stage()),
                step.reached(),
                step.stage().equals("REFUSED"),
                said.text(step.sentence()),
                step.at() == null
                        ? ""
                        : messages.text("whynot.when", formats.dateTime(step.at()), formats.ago(step.at())),
                row == null ? "" : row.id(),
                row == null
                        ? ""
                        : messages.text("whynot.request", row.method(), row.path(), String.valueOf(row.status())),
                act);
    }

    private static Tone tone(String conclusion) {
        return switch (conclusion) {
            case "ALL_IS_WELL" -> Tone.SUCCESS;
            case "REFUSED", "FAILED", "NOT_LET_IN", "CHANGE_REFUSED" -> Tone.DANGER;
            case "SEVERAL_MATCH", "INVITE_IS_OPEN", "SPLITS_OWN" -> Tone.ACCENT;
            default -> Tone.WARNING;
        };
    }

    private String word(String prefix, String name) {
        String key = prefix + name.toLowerCase(Locale.ROOT);
        return messages.containsKey(key) ? messages.text(key) : name;
    }

    private static boolean isGroup(LogSubject subject) {
        return subject.type().equalsIgnoreCase("GROUP");
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** @return a name, e-mail, id or group, as typed */
    public StringProperty questionProperty() {
        return question;
    }

    /** @return the verdict, or null before the first question */
    public ReadOnlyObjectProperty<@Nullable Verdict> verdictProperty() {
        return verdict.getReadOnlyProperty();
    }

    /** @return where the answer stands */
    public Loading loading() {
        return loading;
    }
}
