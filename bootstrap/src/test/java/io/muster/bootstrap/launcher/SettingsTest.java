package io.muster.bootstrap.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

    @TempDir
    Path directory;

    private final Map<String, String> properties = new HashMap<>();
    private final Map<String, String> environment = new HashMap<>();

    private Settings read() throws BadConfiguration {
        properties.putIfAbsent("muster.data.dir", directory.toString());
        return Settings.from(new Configuration(properties, environment));
    }

    private void isRefused(String message) {
        assertThatExceptionOfType(BadConfiguration.class).isThrownBy(this::read).withMessageStartingWith(message).satisfies(
                e -> assertThat(e.getMessage()).doesNotContain("\n"));
    }

    @Test
    void listens_on_the_loopback_address_at_8080_unless_told_otherwise() throws BadConfiguration {
        assertThat(read().host().getHostAddress()).isEqualTo("127.0.0.1");
        assertThat(read().port()).isEqualTo(8080);
        assertThat(read().publicUrl()).isEmpty();
    }

    @Test
    void reads_the_environment_form_of_a_key() throws BadConfiguration {
        environment.put("MUSTER_HTTP_PORT", " 9090 ");
        assertThat(read().port()).isEqualTo(9090);
    }

    @Test
    void reads_every_character_that_is_no_letter_or_digit_as_an_underscore() {
        environment.put("MUSTER_UPLOAD_MAX_BYTES", "many");
        isRefused("muster.upload.max-bytes: 'many'");
    }

    @Test
    void prefers_the_system_property_to_the_environment() throws BadConfiguration {
        environment.put("MUSTER_HTTP_PORT", "9090");
        properties.put("muster.http.port", "9191");
        assertThat(read().port()).isEqualTo(9191);
    }

    @Test
    void takes_an_empty_value_for_none() throws BadConfiguration {
        environment.put("MUSTER_HTTP_PORT", " ");
        assertThat(read().port()).isEqualTo(8080);
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "-1", "65536", "80.5", "99999999999999999999"})
    void refuses_a_port_out_of_range(String port) {
        properties.put("muster.http.port", port);
        isRefused("muster.http.port: '" + port + "' is not valid; expected a whole number from 0 to 65535");
    }

    @Test
    void refuses_a_host_that_nobody_knows() {
        properties.put("muster.http.host", "no such host");
        isRefused("muster.http.host: 'no such host' cannot be resolved");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-5", "1GB"})
    void refuses_an_upload_limit_that_is_no_positive_number(String limit) {
        properties.put("muster.upload.max-bytes", limit);
        isRefused("muster.upload.max-bytes: '" + limit + "' is not valid; expected a whole number of at least 1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"no/such/folder", "pom.xml"})
    void refuses_extensions_that_are_no_directory(String folder) {
        properties.put("muster.extensions.dir", folder);
        isRefused("muster.extensions.dir: '" + folder + "' is no directory that can be read; expected one with jars");
    }

    @Test
    void refuses_another_database_without_repeating_its_password() {
        properties.put("muster.db.url", "jdbc:mysql://host/db?password=secret");
        isRefused("muster.db.url: ");
        assertThatExceptionOfType(BadConfiguration.class).isThrownBy(this::read).satisfies(
                e -> assertThat(e.getMessage()).doesNotContain("secret").contains("jdbc:postgresql://"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\tb", "ad\u202Emin"})
    void refuses_a_first_administrator_whose_name_cannot_be_seen(String userName) {
        properties.put("muster.admin.username", userName);
        isRefused("muster.admin.username: ");
    }

    @ParameterizedTest
    @CsvSource({"muster.password.min-length, 7, from 8 to 64", "muster.password.min-length, 65, from 8 to 64",
        "muster.password.first-link-lifetime, 72, PT1S", "muster.password.reset-link-lifetime, P366D, PT1S",
        "muster.smtp.port, 0, from 1 to 65535", "muster.smtp.encryption, ssl, 'starttls, tls or none'",
        "muster.smtp.per-minute, 0, from 1 to 6000"})
    void refuses_what_passwords_and_mails_cannot_be_told(String key, String value, String expected) {
        properties.put(key, value);
        isRefused(key + ": '" + value + "' is not valid; expected ");
        assertThatExceptionOfType(BadConfiguration.class).isThrownBy(this::read).withMessageContaining(expected);
    }

    @Test
    void refuses_mails_that_are_from_nobody_or_from_what_is_no_address() {
        properties.put("muster.smtp.host", "mail.example.com");
        isRefused("muster.smtp.from: is missing");
        properties.put("muster.smtp.from", "Muster");
        isRefused("muster.smtp.from: 'Muster' is no address");
    }

    @ParameterizedTest
    @ValueSource(strings = {"muster@example.com", "Muster <muster@example.com>", "Müster <m@example.com>"})
    void takes_a_sender_with_and_without_a_name(String from) throws BadConfiguration {
        properties.put("muster.smtp.host", "mail.example.com");
        properties.put("muster.smtp.from", from);
        assertThat(read()).isNotNull();
    }

    @Test
    void refuses_a_mail_user_without_a_password() {
        properties.put("muster.smtp.user", "muster");
        isRefused("muster.smtp.user: goes with muster.smtp.password");
    }

    @Test
    void refuses_an_endless_first_password_without_repeating_it() {
        properties.put("muster.admin.password", "secret".repeat(200));
        isRefused("muster.admin.password: is too long");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://example.com", "example.com", "http://", "http://a b"})
    void refuses_a_public_address_that_no_browser_opens(String url) {
        properties.put("muster.public.url", url);
        isRefused("muster.public.url: '" + url + "' is not valid");
    }

    @Test
    void makes_the_data_directory() throws BadConfiguration {
        properties.put("muster.data.dir", directory.resolve("a/b").toString());
        assertThat(read().dataDirectory()).isAbsolute().isEmptyDirectory();
    }

    @Test
    void refuses_a_data_directory_that_is_a_file() throws IOException {
        properties.put("muster.data.dir", Files.createFile(directory.resolve("file")).toString());
        isRefused("muster.data.dir: '" + directory.resolve("file") + "' cannot be written to");
    }

    @Test
    void makes_the_folder_for_files() throws BadConfiguration {
        properties.put("muster.spool.dir", directory.resolve("shared/spool").toString());
        read();
        assertThat(directory.resolve("shared/spool")).isEmptyDirectory();
    }

    @Test
    void refuses_a_folder_for_files_that_is_a_file() throws IOException {
        environment.put("MUSTER_SPOOL_DIR", Files.createFile(directory.resolve("file")).toString());
        isRefused("muster.spool.dir: '" + directory.resolve("file") + "' cannot be written to");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1h", "3600", "PT0.5S", "-PT1H", "P366D", "PT99999999999999999999S"})
    void refuses_a_time_for_orphans_that_is_none_or_out_of_range(String text) {
        properties.put("muster.spool.orphaned-after", text);
        isRefused("muster.spool.orphaned-after: '" + text + "' is not valid; expected a duration from PT1S");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT1S", "PT1H", "P1D", " pt90m "})
    void takes_a_time_for_orphans(String text) throws BadConfiguration {
        properties.put("muster.spool.orphaned-after", text);
        assertThat(read()).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"5", "PT0S", "PT11M", "-PT5S"})
    void refuses_a_time_for_directories_that_is_none_or_out_of_range(String text) {
        properties.put("muster.directory.connect-timeout", text);
        isRefused("muster.directory.connect-timeout: '" + text + "' is not valid; expected a duration from PT1S");
    }

    @ParameterizedTest
    @ValueSource(strings = {"10", "PT0.5S", "PT11M"})
    void refuses_a_time_for_searches_that_is_none_or_out_of_range(String text) {
        properties.put("muster.search.time-limit", text);
        isRefused("muster.search.time-limit: '" + text + "' is not valid; expected a duration from PT1S");
    }

    @ParameterizedTest
    @CsvSource({"muster.http.prot, muster.http.port", "muster.db.ulr, muster.db.url", "muster.db.pasword, muster.db.password"})
    void names_the_nearest_setting_to_a_misspelt_one(String misspelt, String meant) {
        properties.put(misspelt, "x");
        isRefused(misspelt + ": no such setting; did you mean " + meant + "?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"muster.directory.hq.password", "mustered"})
    void lets_keys_pass_that_are_for_others_to_read(String key) throws BadConfiguration {
        properties.put(key, "x");
        environment.put("MUSTER_TOKEN", "x");
        assertThat(read()).isNotNull();
    }

    @ParameterizedTest
    @CsvSource({"muster.session.idle,PT1M", "muster.session.idle,30", "muster.session.lifetime,PT29M", "muster.session.lifetime,P366D",
        "muster.sign-in.failures-per-origin,-1", "muster.http.client-address-header,X Forwarded"})
    void refuses_limits_of_sign_in_that_make_no_sense(String key, String value) {
        properties.put(key, value);
        isRefused(key + ": '" + value + "'");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"muster.oidc.issuer|http://id.example.com", "muster.oidc.issuer|id.example.com",
        "muster.oidc.issuer|https://id.example.com?a=b", "muster.oidc.roles|admins", "muster.oidc.roles|admins=", "muster.oidc.create|yes"})
    void refuses_an_identity_provider_that_cannot_be(String key, String value) {
        properties.put("muster.oidc.issuer", "https://id.example.com/realms/a");
        properties.put("muster.oidc.client-id", "muster");
        properties.put(key, value);
        isRefused(key + ": '" + value + "'");
    }

    @Test
    void refuses_half_an_identity_provider_and_a_misspelt_one() {
        properties.put("muster.oidc.client-secret", "hidden");
        assertThatExceptionOfType(BadConfiguration.class).isThrownBy(this::read)
            .withMessage("muster.oidc.issuer: is missing, though muster.oidc.client-secret is given");
        properties.put("muster.oidc.issuer", "https://id.example.com");
        isRefused("muster.oidc.client-id: is missing");
        properties.put("muster.oidc.client", "muster");
        isRefused("muster.oidc.client: no such setting");
    }

    @Test
    void takes_an_identity_provider_on_this_machine_without_https() throws BadConfiguration {
        properties.put("muster.oidc.issuer", "http://127.0.0.1:8080/realms/a");
        properties.put("muster.oidc.client-id", "muster");
        properties.put("muster.oidc.roles", "/staff=viewers, cn=admins=super-administrator");
        assertThat(read()).isNotNull();
    }

    @Test
    void takes_export_targets_that_are_folders_or_buckets() throws BadConfiguration {
        properties.put("muster.export.targets.backup.url", "file:///var/backups/muster");
        properties.put("muster.export.targets.amazon.url", "s3://company-backups/muster");
        properties.put("muster.export.targets.amazon.region", "eu-west-3");
        environment.put("MUSTER_EXPORT_TARGETS_OFF_SITE_URL", "s3://backups");
        environment.put("MUSTER_EXPORT_TARGETS_OFF_SITE_ENDPOINT", "https://s3.example.com");
        environment.put("MUSTER_EXPORT_TARGETS_OFF_SITE_ACCESS_KEY", "muster");
        environment.put("MUSTER_EXPORT_TARGETS_OFF_SITE_SECRET_KEY", "secret");
        assertThat(read().port()).isEqualTo(8080);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        muster.export.targets.a.url | ftp://host/folder | muster.export.targets.a.url: 'ftp://host/folder' is not valid; expected file:///
        muster.export.targets.a.url | file://host/folder | muster.export.targets.a.url: 'file://host/folder' is not valid
        muster.export.targets.a.url | s3:/bucket | muster.export.targets.a.url: 's3:/bucket' is not valid
        muster.export.targets.a.url | s3://Bad Bucket | muster.export.targets.a.url: 's3://Bad Bucket' is not valid
        muster.export.targets.a.url | s3://bucket | muster.export.targets.a.region: is missing; expected one such as eu-west-3
        muster.export.targets.a.region | eu-west-3 | muster.export.targets.a.url: is missing
        muster.export.targets.A.url | s3://bucket | muster.export.targets.A.url: no such setting
        muster.export.targets.a.uri | s3://bucket | muster.export.targets.a.uri: no such setting
        """)
    void refuses_export_targets_that_cannot_be(String key, String value, String message) {
        properties.put(key, value);
        isRefused(message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        endpoint | nowhere | muster.export.targets.a.endpoint: is not valid
        access-key | only-one | muster.export.targets.a.access-key: goes with muster.export.targets.a.secret-key
        path-style | yes | muster.export.targets.a.path-style: is not valid; expected true or false
        """)
    void refuses_settings_of_a_bucket_that_cannot_be_and_repeats_no_key(String key, String value, String message) {
        properties.put("muster.export.targets.a.url", "s3://bucket");
        properties.put("muster.export.targets.a.region", "eu-west-3");
        properties.put("muster.export.targets.a." + key, value);
        isRefused(message);
    }
}
