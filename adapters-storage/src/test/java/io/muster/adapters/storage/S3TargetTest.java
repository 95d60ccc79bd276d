package io.muster.adapters.storage;

import io.muster.adapters.storage.TargetSettings.Bucket;
import io.muster.adapters.storage.TargetSettings.Keys;
import io.muster.application.files.Content;
import io.muster.application.port.out.ExportTargets.Undelivered;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Against a real server, which verifies what is signed. */
class S3TargetTest {
    private static final byte[] FILE = "user;Zoë\n".getBytes(StandardCharsets.UTF_8);
    private S3Store store;

    @BeforeEach
    void start() throws Exception {
        store = new S3Store();
    }

    @AfterEach
    void stop() throws Exception {
        store.close();
    }

    private StorageTargets targets(URI endpoint, String bucket, String prefix, Keys keys) {
        return new StorageTargets(List.of(new TargetSettings("off-site",
            new Bucket(bucket, prefix, Optional.of(endpoint), "us-east-1", Optional.of(keys), true))));
    }

    private StorageTargets targets(String prefix) {
        return targets(store.address(), S3Store.BUCKET, prefix, new Keys(S3Store.ACCESS, S3Store.SECRET));
    }

    private static Content content(byte[] bytes) {
        return () -> new ByteArrayInputStream(bytes);
    }

    @Test
    void a_file_arrives_below_the_prefix_and_can_be_removed() throws Exception {
        try (StorageTargets targets = targets("muster/daily/")) {
            targets.put("off-site", "all-2026.csv", content(FILE), FILE.length);
            assertThat(store.names()).containsExactly("muster/daily/all-2026.csv");
            assertThat(store.read("muster/daily/all-2026.csv")).isEqualTo(FILE);
            targets.remove("off-site", "all-2026.csv");
            assertThat(store.names()).isEmpty();
            targets.remove("off-site", "all-2026.csv");
        }
    }

    @Test
    void a_file_takes_the_place_of_an_older_one() throws Exception {
        try (StorageTargets targets = targets("")) {
            targets.put("off-site", "all.csv", content(new byte[] {1}), 1);
            targets.put("off-site", "all.csv", content(FILE), FILE.length);
            assertThat(store.names()).containsExactly("all.csv");
            assertThat(store.read("all.csv")).isEqualTo(FILE);
        }
    }

    @Test
    void an_empty_file_arrives() throws Exception {
        try (StorageTargets targets = targets("")) {
            targets.put("off-site", "none.ndjson", content(new byte[0]), 0);
            assertThat(store.read("none.ndjson")).isEmpty();
        }
    }

    @Test
    void a_large_file_arrives_in_parts() throws Exception {
        byte[] large = new byte[(32 << 20) + 12_345];
        new Random(1).nextBytes(large);
        try (StorageTargets targets = targets("")) {
            targets.put("off-site", "large.xlsx", content(large), large.length);
            assertThat(store.read("large.xlsx")).isEqualTo(large);
        }
    }

    @Test
    void a_large_file_that_cannot_be_read_leaves_nothing() {
        try (StorageTargets targets = targets("")) {
            Content broken = () -> {
                throw new IOException("the spool is gone");
            };
            assertThatThrownBy(() -> targets.put("off-site", "large.xlsx", broken, 40 << 20)).isInstanceOf(Undelivered.class)
                .hasMessage("the export target 'off-site' did not get the file, which cannot be read just now");
            assertThat(store.names()).isEmpty();
            assertThat(store.blobs().listMultipartUploads(S3Store.BUCKET)).isEmpty();
        }
    }

    @Test
    void wrong_keys_are_told_without_them() {
        try (StorageTargets wrongSecret = targets(store.address(), S3Store.BUCKET, "", new Keys(S3Store.ACCESS, "not-the-secret"));
             StorageTargets wrongAccess = targets(store.address(), S3Store.BUCKET, "", new Keys("nobody", S3Store.SECRET))) {
            assertThatThrownBy(() -> wrongSecret.put("off-site", "all.csv", content(FILE), FILE.length)).isInstanceOf(Undelivered.class)
                .hasMessage("the export target 'off-site' does not take its access key and secret key (403 SignatureDoesNotMatch)");
            assertThatThrownBy(() -> wrongAccess.put("off-site", "all.csv", content(FILE), FILE.length)).isInstanceOf(Undelivered.class)
                .hasMessage("the export target 'off-site' does not take its access key and secret key (403 InvalidAccessKeyId)");
            assertThat(store.names()).isEmpty();
        }
    }

    @Test
    void a_missing_bucket_is_told() {
        try (StorageTargets targets = targets(store.address(), "elsewhere", "", new Keys(S3Store.ACCESS, S3Store.SECRET))) {
            assertThatThrownBy(() -> targets.put("off-site", "all.csv", content(FILE), FILE.length)).isInstanceOf(Undelivered.class)
                .hasMessage("the export target 'off-site' has no bucket 'elsewhere'");
        }
    }

    @Test
    void a_server_that_is_away_is_told_without_its_address() throws Exception {
        try (StorageTargets targets = targets("")) {
            store.stop();
            assertThatThrownBy(() -> targets.put("off-site", "all.csv", content(FILE), FILE.length)).isInstanceOf(Undelivered.class)
                .hasMessage("the export target 'off-site' does not answer");
            assertThatThrownBy(() -> targets.remove("off-site", "all.csv")).isInstanceOf(Undelivered.class)
                .hasMessage("the export target 'off-site' does not answer");
        }
    }

    @Test
    void keys_are_not_printed() {
        assertThat(new Keys("access", "very-secret")).hasToString("Keys[access, •••]");
    }
}
