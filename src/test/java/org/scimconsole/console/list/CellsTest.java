package org.scimconsole.console.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1",
                "-1",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\n=1",
                "  =1",
                "\uFF1D1",
                "=HYPERLINK(\"http://evil.example\",\"x\")"
            })
    void makesFormulasPlainText(String cell) {
        assertThat(Cells.withoutFormula(cell)).isEqualTo("'" + cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Ana", "a=b", "x@y.example", "  ", "Zoë"})
    void leavesOtherTextAlone(String cell) {
        assertThat(Cells.withoutFormula(cell)).isEqualTo(cell);
    }

    @Test
    void quotesWhatWouldEndACell() {
        assertThat(Cells.csv(List.of("a,b", "say \"x\"", "plain", "two\nlines")))
                .isEqualTo("\"a,b\",\"say \"\"x\"\"\",plain,\"two\nlines\"\r\n");
    }

    @Test
    void keepsAnEmptyFirstCell() {
        assertThat(Cells.csv(List.of("", "b"))).isEqualTo(",b\r\n");
    }

    @Test
    void escapesJson() {
        assertThat(Cells.json(List.of("a"), List.of("\"\\\n\u0001é"))).isEqualTo("{\"a\":\"\\\"\\\\\\n\\u0001é\"}");
    }
}
