package io.muster.adapters.expressions;

import io.muster.domain.access.Connection;
import io.muster.domain.account.Account;
import io.muster.domain.account.Field;
import io.muster.domain.exporting.Column;
import io.muster.domain.exporting.ColumnChoice;
import io.muster.domain.exporting.ColumnValue;
import io.muster.domain.exporting.ColumnValue.Flag;
import io.muster.domain.exporting.ColumnValue.Items;
import io.muster.domain.exporting.ColumnValue.Members;
import io.muster.domain.exporting.ColumnValue.Number;
import io.muster.domain.exporting.ColumnValue.Text;
import io.muster.domain.exporting.ColumnValue.Time;
import io.muster.domain.testing.AccountBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import static io.muster.adapters.expressions.Trial.refusal;
import static io.muster.adapters.expressions.Trial.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class PathTest {
    static Stream<Arguments> paths() {
        return Stream.of(
            arguments("email", new Text("john@example.com")),
            arguments(" email ", new Text("john@example.com")),
            arguments("user.email", new Text("john@example.com")),
            arguments("username", new Text("jdoe")),
            arguments("nickname", ColumnValue.NOTHING),
            arguments("enabled", new Flag(true)),
            arguments("blocked", new Flag(false)),
            arguments("loginsCount", new Number(BigDecimal.valueOf(7))),
            arguments("created_at", new Time(Instant.parse("2024-02-29T22:30:15Z"))),
            arguments("lastLoginAt", ColumnValue.NOTHING),
            arguments("teams", new Items(List.of(new Text("EMEA"), new Text("Ops")))),
            arguments("groups", new Items(List.of())),
            arguments("mainGroup", new Text("Europe")),
            arguments("user_id", new Text("auth0|abc")),
            arguments("identities.connection", new Items(List.of(new Text("local")))),
            arguments("credential.state", new Text("PROVISIONAL")),
            arguments("userMetadata.age", new Number(BigDecimal.valueOf(42))),
            arguments("user_metadata.address.city", new Text("Berlin")),
            arguments("userMetadata.address", new Members("{\"city\":\"Berlin\"}")),
            arguments("userMetadata.tags", new Items(List.of(new Text("a"), new Text("b")))),
            arguments("userMetadata.no.such.thing", ColumnValue.NOTHING),
            arguments("userMetadata.name.first", ColumnValue.NOTHING));
    }

    @ParameterizedTest
    @MethodSource("paths")
    void lead_to_what_the_account_has(String path, ColumnValue expected) {
        assertThat(value(path)).isEqualTo(expected);
    }

    @Test
    void may_lead_through_a_key_with_full_stops_and_keep_how_a_number_is_written() {
        assertThat(value("appMetadata.a.b")).isEqualTo(new Number(new BigDecimal("1.50")));
    }

    @Test
    void show_a_whole_object_as_it_is_stored() {
        String stored = Trial.JOHN.profile().get(Field.USER_METADATA).orElseThrow();
        assertThat(value("userMetadata")).isEqualTo(new Members(stored));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "emial          | at character 1: an account has no 'emial'; did you mean 'email'?",
        "userMetdata.x  | at character 1: an account has no 'userMetdata'; did you mean 'userMetadata'?",
        "passwordHash   | at character 1: an account has no 'passwordHash'",
        "email.domain   | at character 1: 'email' has nothing called 'domain'"})
    void that_no_account_has_are_refused(String path, String reason) {
        assertThat(refusal(path)).hasValueSatisfying(refused -> {
            assertThat(refused.code()).isEqualTo("expression.invalid");
            assertThat(refused).hasMessage("column 'c', " + reason);
            assertThat(refused.problems()).singleElement().satisfies(problem -> assertThat(problem.path()).isEqualTo("columns[0].value"));
        });
    }

    @Test
    void never_lead_to_a_hash() {
        Account account = AccountBuilder.anAccount().withCredential("$argon2id$v=19$m=1,t=1,p=1$c2FsdHNhbHQ$aGFzaGhhc2g").build();
        assertThat(new RhinoExpressions().choices()).allSatisfy(choice ->
            assertThat(value(choice.path(), account).toString()).doesNotContain("c2FsdHNhbHQ", "aGFzaGhhc2g"));
        assertThat(value("credential", account)).isEqualTo(new Members("{\"state\":\"SET\",\"algorithm\":\"argon2id\"}"));
    }

    @Test
    void tell_that_a_directory_checks_the_password() {
        assertThat(new RhinoExpressions().compile(List.of(new Column("c", "credential.state")), Connection.Kind.DIRECTORY)
            .values(Trial.JOHN)).containsExactly(new Text("NONE"));
    }

    @Test
    void are_there_under_both_of_their_names() {
        assertThat(new RhinoExpressions().choices()).filteredOn(choice -> choice.alias().isPresent()).isNotEmpty().allSatisfy(choice ->
            assertThat(value(choice.alias().orElseThrow())).isEqualTo(value(choice.path())));
    }

    @Test
    void are_what_their_type_says() {
        for (ColumnChoice choice : new RhinoExpressions().choices()) {
            ColumnValue value = value(choice.path());
            Class<?> expected = switch (choice.type()) {
                case TEXT -> Text.class;
                case NUMBER -> Number.class;
                case FLAG -> Flag.class;
                case TIME -> Time.class;
                case LIST -> Items.class;
                case OBJECT -> Members.class;
            };
            assertThat(value).as(choice.path()).satisfiesAnyOf(one -> assertThat(one).isEqualTo(ColumnValue.NOTHING),
                one -> assertThat(one).isInstanceOf(expected));
        }
    }
}
