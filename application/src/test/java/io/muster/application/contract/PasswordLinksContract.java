package io.muster.application.contract;

import io.muster.application.port.out.PasswordLinks.Link;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import static io.muster.domain.testing.AccountBuilder.THEN;
import static io.muster.domain.testing.AccountBuilder.idOf;
import static org.assertj.core.api.Assertions.assertThat;

public abstract class PasswordLinksContract extends StoreContract {
    private static final Instant END = THEN.plusSeconds(3600);

    private Link added(String digest, String account) {
        Link link = new Link(digest, TENANT, idOf(account), Link.Purpose.RESET, "made for 😀", END, Optional.empty());
        store.work().run(() -> store.passwordLinks().add(link));
        return link;
    }

    private boolean use(String digest, Instant now) {
        return store.work().call(() -> store.passwordLinks().use(digest, now));
    }

    @Test
    void finds_a_link_by_its_digest() {
        Link link = added("d1", "a");
        assertThat(store.passwordLinks().withDigest("d1")).contains(link);
        assertThat(store.passwordLinks().withDigest("another")).isEmpty();
    }

    @Test
    void a_link_is_used_once() {
        Link link = added("d1", "a");
        assertThat(use("d1", THEN.plusSeconds(5))).isTrue();
        assertThat(use("d1", THEN.plusSeconds(6))).isFalse();
        assertThat(store.passwordLinks().withDigest("d1")).contains(new Link(link.digest(), link.tenant(), link.account(), link.purpose(),
            link.madeFor(), link.expiresAt(), Optional.of(THEN.plusSeconds(5))));
    }

    @Test
    void of_many_who_come_at_once_one_gets_it() {
        added("d1", "a");
        List<CompletableFuture<Boolean>> tries =
            IntStream.range(0, 8).mapToObj(i -> CompletableFuture.supplyAsync(() -> use("d1", THEN))).toList();
        assertThat(tries.stream().map(CompletableFuture::join).filter(won -> won)).hasSize(1);
    }

    @Test
    void one_that_has_expired_is_not_used_nor_one_that_never_was() {
        added("d1", "a");
        assertThat(use("d1", END)).isFalse();
        assertThat(use("d2", THEN)).isFalse();
    }

    @Test
    void a_use_that_is_rolled_back_leaves_it_unused() {
        added("d1", "a");
        try {
            store.work().run(() -> {
                store.passwordLinks().use("d1", THEN);
                throw new IllegalStateException("something went wrong");
            });
        } catch (IllegalStateException expected) {
            assertThat(expected).hasMessage("something went wrong");
        }
        assertThat(use("d1", THEN)).isTrue();
    }

    @Test
    void the_other_links_of_an_account_go_at_once() {
        added("d1", "a");
        added("d2", "a");
        added("d3", "b");
        use("d1", THEN);
        store.work().run(() -> store.passwordLinks().removeUnused(OTHER, idOf("a")));
        assertThat(store.passwordLinks().withDigest("d2")).isPresent();
        store.work().run(() -> store.passwordLinks().removeUnused(TENANT, idOf("a")));
        assertThat(store.passwordLinks().withDigest("d2")).isEmpty();
        assertThat(store.passwordLinks().withDigest("d1")).isPresent();
        assertThat(store.passwordLinks().withDigest("d3")).isPresent();
    }

    @Test
    void expired_ones_are_swept() {
        added("d1", "a");
        assertThat(store.passwordLinks().removeExpired(END)).isZero();
        assertThat(store.passwordLinks().removeExpired(END.plusSeconds(1))).isEqualTo(1);
        assertThat(store.passwordLinks().withDigest("d1")).isEmpty();
    }
}
