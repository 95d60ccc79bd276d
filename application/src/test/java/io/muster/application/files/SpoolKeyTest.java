package io.muster.application.files;

import io.muster.application.JobId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class SpoolKeyTest {
    @Test
    void is_read_back_as_it_was_written() {
        JobId job = JobId.next();
        for (SpoolKey key : new SpoolKey[] {SpoolKey.upload(job), SpoolKey.product(job, 0), SpoolKey.product(job, Long.MAX_VALUE)}) {
            assertThat(SpoolKey.parse(key.text())).contains(key);
        }
    }

    @Test
    void differs_from_one_attempt_to_the_next() {
        JobId job = JobId.next();
        assertThat(SpoolKey.product(job, 1)).isNotEqualTo(SpoolKey.product(job, 2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "README", "import-", "import-1", "upload-3f2c1f6e-0000-4000-8000-000000000000",
        "export-3F2C1F6E-0000-4000-8000-000000000000-1", "import-3f2c1f6e-0000-4000-8000-000000000000.bak"})
    void does_not_take_other_names_for_its_own(String text) {
        assertThat(SpoolKey.parse(text)).isEmpty();
    }
}
