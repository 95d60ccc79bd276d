package io.muster.domain.account;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class AccountIdTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00.123Z");

    @Test
    void is_a_version_7_uuid_of_its_time() {
        UUID uuid = next(NOW).value();
        assertThat(uuid.version()).isEqualTo(7);
        assertThat(uuid.variant()).isEqualTo(2);
        assertThat(uuid.getMostSignificantBits() >>> 16).isEqualTo(NOW.toEpochMilli());
    }

    @Test
    void comes_after_those_of_earlier_times() {
        assertThat(next(NOW)).isLessThan(next(NOW.plusMillis(1)));
    }

    @Test
    void differs_from_others_of_the_same_time() {
        Set<AccountId> ids = new HashSet<>();
        for (int i = 0; i < 1_000; i++) {
            ids.add(next(NOW));
        }
        assertThat(ids).hasSize(1_000);
    }

    @Test
    void is_ordered_as_its_text_is() {
        AccountId low = AccountId.of("7fffffff-ffff-4fff-8fff-ffffffffffff");
        AccountId high = AccountId.of("80000000-0000-4000-8000-000000000000");
        assertThat(low).isLessThan(high);
        assertThat(AccountId.of("80000000-0000-4000-8000-000000000000"))
            .isLessThan(AccountId.of("80000000-0000-4000-f000-000000000000"));
    }

    @Test
    void is_read_whatever_the_case() {
        assertThat(AccountId.of("0190A0B0-0000-7000-8000-00000000ABCD")).hasToString("0190a0b0-0000-7000-8000-00000000abcd");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "jdoe", "1-2-3-4-5", "0190a0b0000070008000000000000000", "{0190a0b0-0000-7000-8000-00000000abcd}",
        "0190a0b0-0000-7000-8000-00000000abcg", "00190a0b0-000-7000-8000-00000000abcd"})
    void is_read_from_36_characters_alone(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> AccountId.of(text));
    }

    private static AccountId next(Instant time) {
        return AccountId.next(Clock.fixed(time, ZoneOffset.UTC));
    }
}
