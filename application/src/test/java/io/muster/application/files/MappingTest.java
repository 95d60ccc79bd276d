package io.muster.application.files;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class MappingTest {
    @ParameterizedTest
    @CsvSource({
        "dd.MM.uuuu,       31.03.2026,          2026-03-31T00:00:00Z",
        "dd/MM/yyyy HH:mm, 31/03/2026 14:05,    2026-03-31T14:05:00Z",
        "d MMM yy,         1 mar 26,            2026-03-01T00:00:00Z",
        "dd.MM.uuuu,       2026-03-31,          2026-03-31T00:00:00Z",
        "dd.MM.uuuu,       2026-03-31T14:05,    2026-03-31T14:05:00Z",
        "dd.MM.uuuu,       2026-03-31 14:05:07, 2026-03-31T14:05:07Z",
        "dd.MM.uuuu,       2026-03-31T14:05:07.123+02:00, 2026-03-31T12:05:07.123Z",
        "dd.MM.uuuu,       2026-03-31T14:05:07Z, 2026-03-31T14:05:07Z"})
    void times_are_read_in_their_format_or_as_iso_8601(String pattern, String text, Instant time) {
        assertThat(DateFormat.reader(Optional.of(new DateFormat(pattern))).apply(text)).contains(time);
    }

    @ParameterizedTest
    @ValueSource(strings = {"30.02.2026", "2026-02-30", "soon", "", "2026-03-31x", "+10000-01-01"})
    void what_is_no_day_is_no_time(String text) {
        assertThat(DateFormat.reader(Optional.of(new DateFormat("dd.MM.uuuu"))).apply(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "MM.uuuu", "HH:mm", "b"})
    void a_format_says_which_day_is_meant(String pattern) {
        assertThatIllegalArgumentException().isThrownBy(() -> new DateFormat(pattern));
    }

    @Test
    void something_stands_between_names() {
        assertThatIllegalArgumentException()
            .isThrownBy(() -> new Mapping(Map.of(), Map.of(), Optional.of(""), Optional.empty()))
            .withMessageContaining("listSeparator");
    }

    @Test
    void a_statement_wins_over_a_base_member_by_member() {
        Mapping base = new Mapping(Map.of("Mail", "email", "Tel", "phone"), Map.of("locale", "fr_FR", "groups", "France"),
            Optional.of(";"), Optional.of(new DateFormat("dd.MM.uuuu")));
        Mapping stated = new Mapping(Map.of("Tel", "", "Town", "attributes.town"), Map.of("Locale", "en_GB"), Optional.of("|"),
            Optional.empty());

        Mapping both = stated.over(base);

        assertThat(both.columns()).isEqualTo(Map.of("Mail", "email", "Tel", "", "Town", "attributes.town"));
        assertThat(both.constants()).isEqualTo(Map.of("locale", "en_GB", "groups", "France"));
        assertThat(both.listSeparator()).contains("|");
        assertThat(both.dateFormat()).contains(new DateFormat("dd.MM.uuuu"));
        assertThat(Mapping.NONE.over(base)).isEqualTo(base);
        assertThat(base.over(Mapping.NONE)).isEqualTo(base);
    }

    @Test
    void a_dialect_wins_over_a_base_part_by_part() {
        Dialect base = new Dialect(Optional.of(StandardCharsets.UTF_8), Optional.of(';'), Optional.of('"'), Optional.of("Sheet 2"));
        Dialect stated = new Dialect(Optional.empty(), Optional.of('\t'), Optional.empty(), Optional.of("Sheet 3"));

        assertThat(stated.over(base))
            .isEqualTo(new Dialect(Optional.of(StandardCharsets.UTF_8), Optional.of('\t'), Optional.of('"'), Optional.of("Sheet 3")));
        assertThat(Dialect.UNSTATED.over(base)).isEqualTo(base);
    }

    @Test
    void a_mapping_may_say_more_than_what_headers_mean() {
        assertThat(Mapping.ofColumns(Map.of("Mail", "email")).isMoreThanColumns()).isFalse();
        assertThat(new Mapping(Map.of(), Map.of("locale", "fr_FR"), Optional.empty(), Optional.empty()).isMoreThanColumns()).isTrue();
    }
}
