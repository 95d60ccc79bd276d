package io.muster.application.signin;

import io.muster.application.Origin;
import io.muster.application.Refusal;
import io.muster.application.files.PlainPassword;
import io.muster.application.port.in.SignIn;
import io.muster.application.port.out.Provisioning.Write;
import io.muster.application.twin.CountingHashing;
import io.muster.application.twin.InMemoryDirectory;
import io.muster.application.twin.InMemoryStore;
import io.muster.application.twin.SteppingClock;
import io.muster.domain.access.Name;
import io.muster.domain.access.Tenant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.util.List;

import static io.muster.domain.testing.AccountBuilder.anAccount;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** Whoever guesses names and passwords learns nothing from the answers, and gets slow. */
class GuessingTest {
    private static final Name DEFAULT = Tenant.DEFAULT.name();
    private static final String PASSWORD = "$fake$736563726574"; // secret
    private static final PlainPassword RIGHT = new PlainPassword("secret");
    private static final PlainPassword WRONG = new PlainPassword("guess");
    private static final Origin FAR = new Origin("192.0.2.7", "");

    private final InMemoryStore store = new InMemoryStore();
    private final SteppingClock clock = new SteppingClock();
    private final CountingHashing hashing = new CountingHashing();
    private final SignIn signIn = node();

    @BeforeEach
    void begin() {
        store.tenants().ensure(Tenant.DEFAULT);
        store.provisioning().write(Tenant.DEFAULT, List.of(new Write.Insert(anAccount("jdoe").withCredential(PASSWORD).build()),
            new Write.Insert(anAccount("off").disabled().withCredential(PASSWORD).build()),
            new Write.Insert(anAccount("provisional").build())));
        hashing.work();
    }

    @ParameterizedTest
    @CsvSource({"default,jdoe", "default,nobody", "default,off", "default,provisional", "default,''", "elsewhere,jdoe"})
    void a_failure_costs_the_same_work_and_says_the_same_whatever_was_wrong(String tenant, String userName) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> signIn.withPassword(new Name(tenant), userName, WRONG, FAR));

        assertThat(hashing.work()).isEqualTo(1);
        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.UNAUTHENTICATED);
        assertThat(refusal.code()).isEqualTo("sign-in.required");
        assertThat(refusal).hasMessage("the user name or the password is wrong");
    }

    /** Its own hash may be no work at all. */
    @Test
    void a_failure_for_an_account_with_another_systems_hash_costs_what_one_for_nobody_does_and_its_own_beside() {
        store.provisioning().write(Tenant.DEFAULT,
            List.of(new Write.Insert(anAccount("moved").withCredential("$old$736563726574").build())));

        fail(signIn, "moved", FAR);
        assertThat(hashing.work()).isEqualTo(2);
        signIn.withPassword(DEFAULT, "moved", RIGHT, FAR);
        assertThat(hashing.work()).as("verified, and hashed anew").isEqualTo(2);
    }

    @Test
    void the_throttle_does_not_tell_which_tenants_there_are() {
        Name elsewhere = new Name("elsewhere");
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> signIn.withPassword(elsewhere, "JDoe", WRONG)).hasMessageContaining("wrong");
        }
        hashing.work();

        assertThatThrownBy(() -> signIn.withPassword(elsewhere, "jdoe", WRONG))
            .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.TOO_MANY));
        assertThat(hashing.work()).isZero();
        assertThat(signIn.withPassword(DEFAULT, "jdoe", RIGHT).userName()).isEqualTo("jdoe");
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdoe", "nobody", "off", "provisional"})
    void a_name_that_failed_often_waits_on_every_node_and_costs_no_work(String userName) {
        SignIn other = node();
        for (int i = 0; i < 5; i++) {
            fail(i % 2 == 0 ? signIn : other, userName, Origin.UNKNOWN);
        }
        hashing.work();

        assertTooMany(signIn, userName, Origin.UNKNOWN, Duration.ofSeconds(1));
        assertTooMany(other, userName, Origin.UNKNOWN, Duration.ofSeconds(1));
        assertThat(hashing.work()).isZero();
    }

    @Test
    void an_origin_that_failed_a_hundred_times_waits_for_the_quarter_to_end_whatever_the_name() {
        clock.advance(Duration.ofMinutes(5));
        failAHundredTimes(FAR);

        assertTooMany(node(), "jdoe", FAR, Duration.ofMinutes(10));
        assertThat(signIn.withPassword(DEFAULT, "jdoe", RIGHT, new Origin("192.0.2.8", "")).userName()).isEqualTo("jdoe");

        clock.advance(Duration.ofMinutes(10));
        assertThat(signIn.withPassword(DEFAULT, "jdoe", RIGHT, FAR).userName()).isEqualTo("jdoe");
    }

    @Test
    void an_origin_cannot_buy_more_guesses_by_a_success() {
        for (int i = 0; i < 100; i++) {
            fail(signIn, "name" + i, FAR);
            if (i < 99) {
                signIn.withPassword(DEFAULT, "jdoe", RIGHT, FAR);
            }
        }

        assertTooMany(signIn, "jdoe", FAR, Duration.ofMinutes(15));
    }

    @Test
    void the_addresses_of_one_network_of_ipv6_are_one_origin() {
        for (int i = 0; i < 100; i++) {
            fail(signIn, "name" + i, new Origin("2001:db8:1:2:0:0:0:" + i, ""));
        }

        assertTooMany(signIn, "jdoe", new Origin("2001:db8:1:2:a:b:c:d", ""), Duration.ofMinutes(15));
        assertThat(signIn.withPassword(DEFAULT, "jdoe", RIGHT, new Origin("2001:db8:1:3:0:0:0:1", "")).userName()).isEqualTo("jdoe");
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "0:0:0:0:0:0:0:1", ""})
    void what_cannot_be_told_apart_is_not_counted(String address) {
        failAHundredTimes(new Origin(address, ""));

        assertThat(signIn.withPassword(DEFAULT, "jdoe", RIGHT, new Origin(address, "")).userName()).isEqualTo("jdoe");
    }

    @Test
    void nobody_fails_in_the_name_of_an_origin() {
        SignIn strict = limited(5);
        for (int i = 0; i < 5; i++) {
            fail(strict, "ORIGIN 192.0.2.7 " + clock.instant().getEpochSecond() / 900, Origin.UNKNOWN);
        }

        assertThat(strict.withPassword(DEFAULT, "jdoe", RIGHT, FAR).userName()).isEqualTo("jdoe");
    }

    @Test
    void the_limit_can_be_turned_off() {
        SignIn unlimited = limited(0);
        for (int i = 0; i < 200; i++) {
            fail(unlimited, "name" + i, FAR);
        }

        assertThat(unlimited.withPassword(DEFAULT, "jdoe", RIGHT, FAR).userName()).isEqualTo("jdoe");
    }

    private SignIn node() {
        return new SignInUseCases(store, hashing, new InMemoryDirectory(), clock).signIn();
    }

    private SignIn limited(int failuresPerOrigin) {
        return new SignInUseCases(store, hashing, new InMemoryDirectory(), clock,
            new SignInLimits(Duration.ofMinutes(30), Duration.ofHours(12), failuresPerOrigin, Duration.ofDays(1))).signIn();
    }

    private void failAHundredTimes(Origin origin) {
        for (int i = 0; i < 100; i++) {
            fail(signIn, "name" + i, origin);
        }
    }

    private static void fail(SignIn node, String userName, Origin origin) {
        assertThatThrownBy(() -> node.withPassword(DEFAULT, userName, WRONG, origin)).isInstanceOfSatisfying(Refusal.class,
            refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.UNAUTHENTICATED));
    }

    private static void assertTooMany(SignIn node, String userName, Origin origin, Duration wait) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> node.withPassword(DEFAULT, userName, RIGHT, origin));
        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.TOO_MANY);
        assertThat(refusal.retryAfter()).contains(wait);
    }
}
