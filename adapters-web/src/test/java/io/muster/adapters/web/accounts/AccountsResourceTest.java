package io.muster.adapters.web.accounts;

import static io.muster.domain.testing.AccountBuilder.anAccount;
import static org.assertj.core.api.Assertions.assertThat;

import io.muster.adapters.web.testing.Answer;
import io.muster.adapters.web.testing.Api;
import io.muster.application.port.in.ManageAccounts.Search;
import io.muster.domain.access.Reference;
import io.muster.domain.account.Account;
import io.muster.domain.account.Activity;
import io.muster.domain.account.Field;
import io.muster.domain.exporting.SortKey;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class AccountsResourceTest {
    private static final Account JDOE = anAccount("jdoe").with(Field.ATTRIBUTES, "{\"a\":{\"b\":1,\"c\":2},\"d\":3}").inVersion(4).build();
    private static final String PATH = "accounts/" + JDOE.id();

    private final Api api = new Api();

    @Test
    void shows_an_account_as_the_contract_does() {
        Account account = anAccount("jdoe").with(Field.DISPLAY_NAME, "John Doe").withEmail("john@example.com")
            .with(Field.EMAIL_VERIFIED, "true").with(Field.ATTRIBUTES, "{\"a\":[1]}").withRoles("super-administrator")
            .with(Reference.MAIN_GROUP, "Europe").inGroups("France").inTeams("Ops", "EMEA").withCredential("$argon2id$v=19$abc")
            .with(new Activity(Instant.EPOCH, Instant.EPOCH, Optional.of(Instant.EPOCH), 3)).inVersion(7).build();
        api.accounts.with(account);

        Answer answer = api.get("accounts/" + account.id());

        assertThat(answer.header("ETag")).isEqualTo("\"7\"");
        assertThat(answer.body()).isEqualTo("{\"id\":\"" + account.id() + "\",\"connection\":\"local\",\"userName\":\"jdoe\","
            + "\"displayName\":\"John Doe\",\"givenName\":null,\"familyName\":null,\"nickname\":null,\"email\":\"john@example.com\","
            + "\"emailVerified\":true,\"phone\":null,\"locale\":null,\"timezone\":null,\"picture\":null,\"enabled\":true,"
            + "\"roles\":[\"super-administrator\"],\"mainGroup\":\"Europe\",\"groups\":[\"France\"],\"teams\":[\"EMEA\",\"Ops\"],"
            + "\"attributes\":{\"a\":[1]},\"userMetadata\":{},\"appMetadata\":{},\"externalId\":null,"
            + "\"createdAt\":\"1970-01-01T00:00:00Z\",\"updatedAt\":\"1970-01-01T00:00:00Z\",\"lastLoginAt\":\"1970-01-01T00:00:00Z\","
            + "\"loginsCount\":3,\"credential\":{\"state\":\"SET\",\"algorithm\":\"argon2id\"}}");
    }

    @Test
    void tells_a_provisional_account_from_one_whose_password_a_directory_checks() {
        api.accounts.with(JDOE).with(anAccount("ldap").inConnection("corp").build());

        assertThat(api.get("accounts").json().getJsonArray("items").getValuesAs(item -> item.asJsonObject().get("credential").toString()))
            .containsExactly("{\"state\":\"PROVISIONAL\",\"algorithm\":null}", "{\"state\":\"NONE\",\"algorithm\":null}");
    }

    @Test
    void lists_disabled_accounts_unless_told_otherwise() {
        api.get("accounts?sort=userName,-createdAt");
        assertThat(api.accounts.search).isEqualTo(new Search(Optional.empty(), SortKey.parse("userName,-createdAt"), true));

        api.get("accounts?includeDisabled=false");
        assertThat(api.accounts.search).isEqualTo(new Search(Optional.empty(), SortKey.BY_USER_NAME, false));
    }

    @Test
    void hands_a_query_on_as_it_was_written() {
        api.get("accounts?query=teams%3A%22A%20%2B%20B%22");

        assertThat(api.accounts.search.query()).contains("teams:\"A + B\"");
    }

    @Test
    void refuses_parameters_that_it_does_not_understand() {
        assertThat(api.get("accounts?sort=shoeSize").code()).isEqualTo("sort.invalid");
        assertThat(api.get("accounts?includeDisabled=no").code()).isEqualTo("parameter.invalid");
        assertThat(api.get("accounts?limit=many").code()).isEqualTo("limit.invalid");
        assertThat(api.get("accounts?limit=1001").code()).isEqualTo("limit.invalid");
    }

    @Test
    void makes_an_account_and_tells_where_it_is() {
        Answer answer = api.post("accounts", "{\"userName\":\"ann\",\"enabled\":false,\"teams\":[\"Ops\"],\"mainGroup\":\"Europe\","
            + "\"attributes\":{\"z\":1,\"a\":{\"y\":2,\"b\":3}},\"password\":\"correct horse\"}");

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.header("Location")).isEqualTo("/api/v1/accounts/" + answer.json().getString("id"));
        assertThat(answer.header("ETag")).isEqualTo("\"1\"");
        assertThat(api.accounts.edit.values()).isEqualTo(Map.of(Field.USER_NAME, "ann", Field.ENABLED, "false",
            Field.ATTRIBUTES, "{\"a\":{\"b\":3,\"y\":2},\"z\":1}"));
        assertThat(api.accounts.edit.password()).hasValueSatisfying(password -> assertThat(password.value()).isEqualTo("correct horse"));
        assertThat(answer.body()).doesNotContain("correct horse");
    }

    @Test
    void merges_a_patch_as_rfc_7396_says() {
        api.accounts.with(JDOE);

        Answer answer = api.patch(PATH, "{\"attributes\":{\"a\":{\"b\":null,\"e\":5}},\"email\":null,\"enabled\":null,\"roles\":null}");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("ETag")).isEqualTo("\"5\"");
        assertThat(api.accounts.edit.values()).isEqualTo(Map.of(Field.ATTRIBUTES, "{\"a\":{\"c\":2,\"e\":5},\"d\":3}",
            Field.EMAIL, "", Field.ENABLED, ""));
        assertThat(api.accounts.edit.references()).isEqualTo(Map.of(Reference.ROLES, List.of()));
    }

    @Test
    void clears_an_object_by_null() {
        api.accounts.with(JDOE);

        api.patch(PATH, "{\"attributes\":null}");

        assertThat(api.accounts.edit.values()).isEqualTo(Map.of(Field.ATTRIBUTES, ""));
    }

    @Test
    void takes_a_patch_as_plain_json_too() {
        api.accounts.with(JDOE);

        assertThat(api.call("PATCH", PATH, "{\"nickname\":\"J\"}", "application/json").status()).isEqualTo(200);
    }

    @Test
    void refuses_a_patch_of_another_version_than_the_one_there() {
        api.accounts.with(JDOE);

        assertThat(api.patch(PATH, "{}", "If-Match", "\"3\"").status()).isEqualTo(412);
        assertThat(api.patch(PATH, "{}", "If-Match", "W/\"4\"").status()).isEqualTo(412);
        assertThat(api.patch(PATH, "{}", "If-Match", "\"4\"").status()).isEqualTo(200);
        assertThat(api.patch(PATH, "{}", "If-Match", "*").status()).isEqualTo(200);
    }

    @Test
    void merges_anew_where_somebody_was_quicker_and_no_version_was_named() {
        api.accounts.with(JDOE);
        api.accounts.meanwhile = () -> {
            api.accounts.meanwhile = () -> { };
            api.accounts.with(anAccount("jdoe").with(Field.ATTRIBUTES, "{\"theirs\":1}").inVersion(5).build());
        };

        api.patch(PATH, "{\"attributes\":{\"mine\":2}}");

        assertThat(api.accounts.edit.values()).isEqualTo(Map.of(Field.ATTRIBUTES, "{\"mine\":2,\"theirs\":1}"));
    }

    @Test
    void gives_up_where_somebody_is_always_quicker() {
        api.accounts.with(JDOE);
        long[] version = {5};
        api.accounts.meanwhile = () -> api.accounts.with(anAccount("jdoe").inVersion(version[0]++).build());

        assertThat(api.patch(PATH, "{}").status()).isEqualTo(412);
    }

    @Test
    void refuses_what_is_read_only_and_what_is_settled() {
        api.accounts.with(JDOE);

        Answer answer = api.patch(PATH, "{\"id\":\"x\",\"loginsCount\":1,\"connection\":\"corp\",\"credential\":null}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().getJsonArray("problems").getValuesAs(problem -> problem.asJsonObject().getString("code") + " "
            + problem.asJsonObject().getString("path"))).containsExactly("field.forbidden connection", "field.forbidden id",
                "field.forbidden loginsCount", "field.forbidden credential");
    }

    @Test
    void says_not_found_of_an_id_that_is_none() {
        assertThat(api.get("accounts/7").status()).isEqualTo(404);
        assertThat(api.get(PATH).code()).isEqualTo("not-found");
    }

    @Test
    void deletes_an_account() {
        api.accounts.with(JDOE);

        assertThat(api.delete(PATH).status()).isEqualTo(204);
        assertThat(api.accounts.accounts).isEmpty();
    }
}
