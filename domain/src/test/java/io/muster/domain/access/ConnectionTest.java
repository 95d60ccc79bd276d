package io.muster.domain.access;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Optional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ConnectionTest {
    private static final Name CORP = new Name("corp");

    @Test
    void has_directory_settings_where_a_directory_vouches() {
        assertThatIllegalArgumentException()
            .isThrownBy(() -> new Connection(CORP, Connection.Kind.DIRECTORY, true, Optional.empty()));
    }

    @Test
    void has_no_directory_settings_where_muster_holds_the_credentials() {
        Optional<DirectorySettings> settings = Optional.of(settings("ldap://dc1", "dc=test", null));
        assertThatIllegalArgumentException().isThrownBy(() -> new Connection(CORP, Connection.Kind.LOCAL, true, settings));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ldap://dc1", "ldaps://dc1.test.lan:636", "ldap://127.0.0.12:389/", "ldap://[::1]:389"})
    void reaches_a_directory_by_its_url(String url) {
        assertThat(settings(url, "dc=test", null).url()).isEqualTo(url);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "dc1:389", "http://dc1", "ldap://", "ldap://dc1/dc=test", "ldap://dc 1", "LDAP:dc1"})
    void reaches_nothing_by_another_url(String url) {
        assertThatIllegalArgumentException().isThrownBy(() -> settings(url, "dc=test", null))
            .withMessageStartingWith("directory.url");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " "})
    void searches_below_a_base(String base) {
        assertThatIllegalArgumentException().isThrownBy(() -> settings("ldap://dc1", base, null))
            .withMessageStartingWith("directory.baseDn");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " "})
    void compares_user_names_with_the_account_name_of_active_directory_unless_told_otherwise(String attribute) {
        assertThat(settings("ldap://dc1", "dc=test", attribute).matchAttribute()).isEqualTo("sAMAccountName");
    }

    @ParameterizedTest
    @ValueSource(strings = {"uid", "userPrincipalName", "x-id", "0.9.2342.19200300.100.1.1"})
    void compares_user_names_with_an_attribute(String attribute) {
        assertThat(settings("ldap://dc1", "dc=test", attribute).matchAttribute()).isEqualTo(attribute);
    }

    @ParameterizedTest
    @ValueSource(strings = {"uid=*)(objectClass", "a b", "1a", "uid)", "*"})
    void lets_no_filter_in_by_the_attribute(String attribute) {
        assertThatIllegalArgumentException().isThrownBy(() -> settings("ldap://dc1", "dc=test", attribute))
            .withMessageStartingWith("directory.matchAttribute");
    }

    private static DirectorySettings settings(String url, String base, String attribute) {
        return new DirectorySettings(url, false, base, Optional.empty(), Optional.empty(), attribute, Optional.empty(),
            Optional.empty());
    }
}
