package io.muster.adapters.security;

import io.muster.application.files.PlainPassword;
import io.muster.application.port.out.PasswordHashing;
import io.muster.domain.account.Credential;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import static org.assertj.core.api.Assertions.assertThat;

class SlowHashingTest {
    /** What ProGet stores for the password Admin. */
    private static final Credential PROGET_ADMIN =
        new Credential("$pbkdf2-sha1$i=10000,l=20$sBaGqDLnTykFGQ$6R53UEz8LiA/yIyaWf0HAbc9zQ4");
    /** Password "password", salt "somesalt": a test vector of the reference implementation (phc-winner-argon2, test.c). */
    private static final Credential REFERENCE = new Credential(
        "$argon2id$v=19$m=256,t=2,p=2$c29tZXNhbHQ$bQk8UB/VmZZF4Oo79iDXuL5/0ttZwg2f/5U52iv1cDc");

    private final PasswordHashing hashing = Passwords.hashing();

    @Test
    void makes_argon2id_hashes_of_the_recommended_cost() {
        assertThat(hashing.hash(new PlainPassword("secret")).phc())
            .matches("\\$argon2id\\$v=19\\$m=19456,t=2,p=1\\$[A-Za-z0-9+/]{22}\\$[A-Za-z0-9+/]{43}");
    }

    @Test
    void gives_every_hash_a_salt_of_its_own() {
        PlainPassword password = new PlainPassword("secret");

        assertThat(hashing.hash(password)).isNotEqualTo(hashing.hash(password));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void verifies_what_it_has_hashed_and_nothing_else(long seed) {
        String password = anyPassword(new Random(seed));
        Credential credential = hashing.hash(new PlainPassword(password));

        assertThat(hashing.verify(new PlainPassword(password), credential)).isTrue();
        assertThat(hashing.verify(new PlainPassword(password + " "), credential)).isFalse();
        assertThat(hashing.verify(new PlainPassword(password.toUpperCase() + "x"), credential)).isFalse();
    }

    private static String anyPassword(Random random) {
        StringBuilder password = new StringBuilder();
        int length = 1 + random.nextInt(40);
        for (int i = 0; i < length; i++) {
            password.appendCodePoint(random.nextInt(4) == 0 ? 0x1F600 + random.nextInt(60) : ' ' + random.nextInt(0x500));
        }
        return password.toString();
    }

    @Test
    void verifies_a_vector_of_the_reference_implementation() {
        assertThat(hashing.verify(new PlainPassword("password"), REFERENCE)).isTrue();
        assertThat(hashing.verify(new PlainPassword("Password"), REFERENCE)).isFalse();
    }

    @Test
    void verifies_a_hash_that_proget_has_made() {
        assertThat(hashing.supports(PROGET_ADMIN)).isTrue();
        assertThat(hashing.verify(new PlainPassword("Admin"), PROGET_ADMIN)).isTrue();
        assertThat(hashing.verify(new PlainPassword("admin"), PROGET_ADMIN)).isFalse();
    }

    @Test
    void calls_every_hash_outdated_that_is_not_of_its_own_cost() {
        assertThat(hashing.outdated(hashing.hash(new PlainPassword("secret")))).isFalse();
        assertThat(hashing.outdated(PROGET_ADMIN)).isTrue();
        assertThat(hashing.outdated(REFERENCE)).isTrue();
        assertThat(hashing.outdated(new Credential("$argon2id$v=19$m=19456,t=2,p=1$c29tZXNhbHQ$bQk8UB/VmZZF4Oo79iDXuA"))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "$argon2id$v=19$m=1048576,t=2,p=1$c29tZXNhbHQ$bQk8UB/VmZZF4Oo79iDXuL5/0ttZwg2f/5U52iv1cDc",
        "$argon2id$v=19$m=99999999999,t=2,p=1$c29tZXNhbHQ$bQk8UB/VmZZF4Oo79iDXuL5/0ttZwg2f/5U52iv1cDc",
        "$argon2id$v=19$m=65536,t=4,p=1$c29tZXNhbHQ$bQk8UB/VmZZF4Oo79iDXuL5/0ttZwg2f/5U52iv1cDc",
        "$argon2id$v=19$m=8,t=1,p=2$c29tZXNhbHQ$bQk8UB/VmZZF4Oo79iDXuL5/0ttZwg2f/5U52iv1cDc",
        "$argon2id$v=19$m=256,t=2,p=0$c29tZXNhbHQ$bQk8UB/VmZZF4Oo79iDXuL5/0ttZwg2f/5U52iv1cDc",
        "$argon2id$v=17$m=256,t=2,p=2$c29tZXNhbHQ$bQk8UB/VmZZF4Oo79iDXuL5/0ttZwg2f/5U52iv1cDc",
        "$argon2id$v=19$m=256,t=2,p=2$c29t$bQk8UB/VmZZF4Oo79iDXuL5/0ttZwg2f/5U52iv1cDc",
        "$argon2id$v=19$m=256,t=2,p=2$c29tZXNhbHQ$",
        "$argon2id$v=19$m=256,t=2,p=2$c29tZXNhbHQ$----------------------------------------",
        "$argon2id$", "$argon2id$x", "$pbkdf2-sha1$i=10000,l=20$",
        "$pbkdf2-sha1$i=2000000,l=20$sBaGqDLnTykFGQ$6R53UEz8LiA/yIyaWf0HAbc9zQ4",
        "$pbkdf2-sha1$i=10000,l=21$sBaGqDLnTykFGQ$6R53UEz8LiA/yIyaWf0HAbc9zQ4",
        "$pbkdf2-sha1$i=0,l=20$sBaGqDLnTykFGQ$6R53UEz8LiA/yIyaWf0HAbc9zQ4",
        "$2b$12$abcdefghijklmnopqrstuv", "$scrypt$ln=17,r=8,p=1$c29tZXNhbHQ$bQk8UB"})
    void does_not_support_a_hash_that_is_foreign_malformed_or_too_costly(String phc) {
        Credential credential = new Credential(phc);

        assertThat(hashing.supports(credential)).isFalse();
        assertThat(hashing.verify(new PlainPassword("password"), credential)).isFalse();
        assertThat(hashing.outdated(credential)).isTrue();
    }

    @Test
    void shows_no_secret_as_text() {
        Credential credential = hashing.hash(new PlainPassword("a very secret word"));

        assertThat(credential.toString()).isEqualTo("$argon2id$•••");
        assertThat(HashFunctions.known(credential).orElseThrow().toString()).isEqualTo("KnownHash");
        assertThat(new PlainPassword("a very secret word").toString()).doesNotContain("secret");
    }

    @Test
    void computes_no_more_at_a_time_than_the_machine_is_to_bear() throws InterruptedException {
        Workload two = new Workload(2);
        AtomicInteger running = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        for (int i = 0; i < 40; i++) {
            int memory = i % 10 == 0 ? 10 * Workload.UNIT_KIB : 1;
            threads.execute(() -> two.run(memory, () -> {
                most.accumulateAndGet(running.addAndGet(memory == 1 ? 1 : 2), Math::max);
                Thread.yield();
                return running.addAndGet(memory == 1 ? -1 : -2);
            }));
        }
        threads.shutdown();

        assertThat(threads.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
        assertThat(most.get()).isBetween(1, 2);
    }
}
