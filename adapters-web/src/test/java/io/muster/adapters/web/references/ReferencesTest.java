package io.muster.adapters.web.references;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.adapters.web.testing.Answer;
import io.muster.adapters.web.testing.Api;
import org.junit.jupiter.api.Test;

class ReferencesTest {
    private final Api api = new Api();

    @Test
    void lists_every_known_permission_of_the_built_in_role() {
        assertThat(api.get("roles").body()).isEqualTo("{\"items\":[{\"code\":\"super-administrator\","
            + "\"label\":\"Super Administrator\",\"permissions\":[\"accounts:export\",\"accounts:import\",\"accounts:manage\","
            + "\"accounts:view\",\"credentials:export\",\"directory:ignore\",\"settings:manage\",\"tenants:manage\"]}],\"total\":1}");
    }

    @Test
    void makes_a_role_and_finds_it_whatever_the_case() {
        Answer made = api.post("roles", "{\"code\":\"ROLE_A\",\"permissions\":[\"action:pim_x\",\"accounts:view\"]}");

        assertThat(made.status()).isEqualTo(201);
        assertThat(made.header("Location")).isEqualTo("/api/v1/roles/ROLE_A");
        assertThat(api.get("roles/role_a").body())
            .isEqualTo("{\"code\":\"ROLE_A\",\"label\":\"ROLE_A\",\"permissions\":[\"accounts:view\",\"action:pim_x\"]}");
    }

    @Test
    void changes_what_a_patch_names_and_nothing_else() {
        api.post("groups", "{\"name\":\"France\",\"label\":\"La France\",\"parent\":\"Europe\"}");

        assertThat(api.patch("groups/France", "{\"label\":\"FR\"}").body())
            .isEqualTo("{\"name\":\"France\",\"label\":\"FR\",\"parent\":\"Europe\"}");
        assertThat(api.patch("groups/France", "{\"parent\":null}").body())
            .isEqualTo("{\"name\":\"France\",\"label\":\"FR\",\"parent\":null}");
    }

    @Test
    void refuses_to_rename() {
        api.post("teams", "{\"name\":\"Ops\"}");

        assertThat(api.patch("teams/ops", "{\"name\":\"Operations\"}").code()).isEqualTo("field.forbidden");
        assertThat(api.patch("teams/ops", "{\"name\":null}").code()).isEqualTo("field.required");
    }

    @Test
    void addresses_names_with_slashes_and_blanks() {
        Answer made = api.post("teams", "{\"name\":\"EMEA/Ops é\"}");

        assertThat(made.header("Location")).isEqualTo("/api/v1/teams/EMEA%2FOps%20%C3%A9");
        assertThat(api.get("teams/EMEA%2FOps%20%C3%A9").body()).isEqualTo("{\"name\":\"EMEA/Ops é\",\"parent\":null}");
        assertThat(api.delete("teams/EMEA%2FOps%20%C3%A9").status()).isEqualTo(204);
    }

    @Test
    void refuses_permissions_that_are_none_by_their_place() {
        Answer answer = api.post("roles", "{\"code\":\"a\",\"permissions\":[\"ok\",\"not ok\"]}");

        assertThat(answer.json().getJsonArray("problems").getJsonObject(0).getString("path")).isEqualTo("permissions[1]");
    }

    @Test
    void makes_a_directory_connection_and_patches_deep_inside() {
        Answer made = api.post("connections", "{\"name\":\"corp\",\"kind\":\"directory\",\"directory\":"
            + "{\"url\":\"ldaps://dc1\",\"baseDn\":\"dc=corp\",\"bindPasswordKey\":\"corp.password\"}}");

        assertThat(made.status()).isEqualTo(201);
        assertThat(api.patch("connections/corp", "{\"directory\":{\"startTls\":true,\"bindPasswordKey\":null}}").body())
            .isEqualTo("{\"name\":\"corp\",\"kind\":\"directory\",\"enabled\":true,\"directory\":{\"url\":\"ldaps://dc1\","
                + "\"startTls\":true,\"baseDn\":\"dc=corp\",\"bindDn\":null,\"bindPasswordKey\":null,"
                + "\"matchAttribute\":\"sAMAccountName\",\"filter\":null,\"caFile\":null}}");
    }

    @Test
    void tells_what_trying_a_directory_came_to() {
        api.post("connections", "{\"name\":\"corp\",\"kind\":\"directory\",\"enabled\":false,\"directory\":"
            + "{\"url\":\"ldaps://dc1\",\"baseDn\":\"dc=corp\"}}");

        Answer answer = api.post("connections/corp/test", "");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"works\":false,\"message\":\"tried corp\"}");
        assertThat(api.post("connections/none/test", "").status()).isEqualTo(404);
    }

    @Test
    void refuses_connections_that_cannot_be() {
        assertThat(api.post("connections", "{\"name\":\"a\",\"kind\":\"ldap\"}").json().getString("detail"))
            .isEqualTo("kind: must be 'local' or 'directory', not 'ldap'");
        assertThat(api.post("connections", "{\"name\":\"a\",\"kind\":\"directory\"}").code()).isEqualTo("field.invalid");
        assertThat(api.post("connections", "{\"name\":\"a\",\"directory\":{\"url\":\"http://x\",\"baseDn\":\"x\"}}").status())
            .isEqualTo(400);
        assertThat(api.post("connections", "{\"name\":\"a\",\"kind\":\"directory\",\"directory\":{}}").json()
            .getJsonArray("problems")).hasSize(2);
    }
}
