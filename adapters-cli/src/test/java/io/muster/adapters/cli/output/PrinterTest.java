package io.muster.adapters.cli.output;

import io.muster.adapters.cli.Shells;
import io.muster.adapters.cli.api.Json;
import io.muster.adapters.cli.shell.Screen;
import jakarta.json.JsonObject;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;

class PrinterTest {
    private static final List<Column> COLUMNS = Column.members("userName", "plan.create", "teams");

    private final Shells shells = new Shells();

    @Test
    void columns_of_a_table_stand_below_one_another_however_wide_their_characters_are() {
        print(Format.TABLE, Screen.NONE, row("王小明", 1), row("e\u0301va", 22), row("jo", 333));

        assertThat(shells.out().lines()).containsExactly(
            "USER NAME  CREATE  TEAMS",
            "王小明     1       A, B",
            "e\u0301va        22      A, B",
            "jo         333     A, B");
    }

    @Test
    void what_comes_from_elsewhere_cannot_steer_the_terminal() {
        print(Format.TABLE, Screen.NONE, row("a\u001b[2J\u202eb\nc", 1));

        assertThat(shells.out().lines().toList().get(1)).startsWith("a\ufffd[2J\ufffdb\ufffdc");
    }

    @Test
    void only_a_terminal_that_wants_colours_gets_them() {
        print(Format.TABLE, new Screen(true, true, 80, true), row("a", 1));
        assertThat(shells.out()).startsWith("\u001b[1mUSER NAME").contains("\u001b[0m");
        Shells without = new Shells();
        new Printer(without.with(new Screen(true, true, 80, false), Map.of()), Format.TABLE).list(List.of(row("a", 1)).iterator(), COLUMNS);
        assertThat(without.out()).doesNotContain("\u001b");
    }

    @Test
    void csv_quotes_what_must_be_and_disarms_formulas() {
        print(Format.CSV, Screen.NONE, row("=1+1", 1), row("-x, \"y\"", 2), row("'quoted", 3), row("a@b", 4), row("\r=", 5));

        assertThat(shells.out()).isEqualTo("userName,create,teams\r\n'=1+1,1,\"A, B\"\r\n"
            + "\"'-x, \"\"y\"\"\",2,\"A, B\"\r\n''quoted,3,\"A, B\"\r\n"
            + "a@b,4,\"A, B\"\r\n\"'\r=\",5,\"A, B\"\r\n");
    }

    @Test
    void csv_on_a_terminal_cannot_steer_it_either() {
        print(Format.CSV, new Screen(true, true, 80, false), row("a\u001b[2Jb", 1));

        assertThat(shells.out().lines().toList().get(1)).isEqualTo("a\ufffd[2Jb,1,\"A, B\"");
    }

    @Test
    void json_is_one_array_of_what_the_server_said() {
        print(Format.JSON, Screen.NONE, row("a", 1), row("b", 2));

        assertThat(Json.tryObject("{\"all\":" + shells.out() + "}").orElseThrow().getJsonArray("all"))
            .containsExactly(row("a", 1), row("b", 2));
    }

    @Test
    void a_long_table_has_one_header() {
        new Printer(shells.plain(), Format.TABLE).list(IntStream.range(0, 2_500).mapToObj(i -> row("u" + i, i)).iterator(), COLUMNS);

        assertThat(shells.out().lines()).hasSize(2_501);
        assertThat(shells.out().lines().filter(line -> line.startsWith("USER NAME"))).hasSize(1);
    }

    @Test
    void an_object_is_a_line_for_each_member() {
        new Printer(shells.plain(), Format.TABLE).one(row("a", 1), COLUMNS);

        assertThat(shells.out().lines()).containsExactly("FIELD     VALUE", "userName  a", "plan      {\"create\":1}", "teams     A, B");
    }

    private void print(Format format, Screen screen, JsonObject... rows) {
        new Printer(shells.with(screen, Map.of()), format).list(List.of(rows).iterator(), COLUMNS);
    }

    private static JsonObject row(String userName, int create) {
        return Json.PROVIDER.createObjectBuilder().add("userName", userName)
            .add("plan", Json.PROVIDER.createObjectBuilder().add("create", create))
            .add("teams", Json.PROVIDER.createArrayBuilder(List.of("A", "B"))).build();
    }
}
