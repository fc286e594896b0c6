package org.scimconsole.console.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PatientQuestionTest {
    private final DirectTasks tasks = new DirectTasks();
    private final PatientQuestion question = new PatientQuestion(tasks);
    private final List<String> heard = new ArrayList<>();

    private void ask(String answer) {
        question.ask(() -> answer, heard::add, why -> heard.add(why.text()));
    }

    @Test
    void isNotAskedAnewBeforeItIsAnswered() {
        tasks.hold();
        ask("first");
        ask("second");
        assertThat(question.isUnderWay()).isTrue();
        tasks.release();
        assertThat(heard).containsExactly("first");
        assertThat(question.isUnderWay()).isFalse();

        ask("third");
        assertThat(heard).containsExactly("first", "third");
    }

    @Test
    void isAskedAgainAfterItFailed() {
        question.ask(
                () -> {
                    throw new IOException("gone");
                },
                answer -> heard.add("answer"),
                why -> heard.add("failed"));
        ask("again");
        assertThat(heard).containsExactly("failed", "again");
    }

    @Test
    void bringsNoAnswerOnceCalledOffAndCanBeAskedAtOnce() {
        tasks.hold();
        ask("called off");
        question.cancel();
        ask("asked after");
        tasks.release();
        assertThat(heard).containsExactly("asked after");
    }
}
