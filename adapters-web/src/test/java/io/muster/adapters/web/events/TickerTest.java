package io.muster.adapters.web.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.muster.application.Refusal;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

class TickerTest {
    private final Ticker ticker = new Ticker(Runnable::run);
    private final Client client = new Client();
    private Snapshot now = at("STAGING", 0, false);

    @Test
    void sends_the_present_state_at_once() {
        ticker.follow("job", () -> now, client);

        assertThat(client.got).containsExactly("STAGING-0 progress {0}", "STAGING-0 state STAGING");
    }

    @Test
    void sends_what_has_changed_and_nothing_else() {
        ticker.follow("job", () -> now, client);
        client.got.clear();

        ticker.tick();
        assertThat(client.got).isEmpty();
        now = at("STAGING", 5, false);
        ticker.tick();
        assertThat(client.got).containsExactly("STAGING-5 progress {5}");
        now = at("PLANNING", 5, false);
        ticker.tick();
        assertThat(client.got).containsExactly("STAGING-5 progress {5}", "PLANNING-5 state PLANNING");
    }

    @Test
    void closes_the_stream_a_tick_after_the_job_has_ended() {
        ticker.follow("job", () -> now, client);
        assertThat(client.closed).isFalse();

        now = at("DONE", 9, true);
        ticker.tick();

        assertThat(client.got).endsWith("DONE-9 progress {9}", "DONE-9 state DONE");
        assertThat(client.closed).isFalse();
        int told = client.got.size();
        ticker.tick();
        assertThat(client.got).hasSize(told);
        assertThat(client.closed).isTrue();
        ticker.tick();
        ticker.tick();
        assertThat(ticker.watched()).isZero();
    }

    @Test
    void looks_a_job_up_once_a_tick_however_many_follow_it() {
        AtomicInteger lookUps = new AtomicInteger();
        Supplier<Snapshot> source = () -> {
            lookUps.incrementAndGet();
            return now;
        };
        for (int i = 0; i < 10; i++) {
            ticker.follow("job", source, new Client());
        }
        lookUps.set(0);

        ticker.tick();

        assertThat(lookUps).hasValue(1);
    }

    @Test
    void stops_to_look_up_what_nobody_follows_any_more() {
        ticker.follow("job", () -> now, client);
        client.close();

        ticker.tick();
        ticker.tick();

        assertThat(ticker.watched()).isZero();
    }

    @Test
    void drops_a_client_that_cannot_be_reached_and_keeps_the_others() {
        Client gone = new Client();
        ticker.follow("job", () -> now, gone);
        ticker.follow("job", () -> now, client);
        gone.broken = true;
        now = at("PLANNED", 5, false);

        ticker.tick();

        assertThat(gone.closed).isTrue();
        assertThat(client.got).endsWith("PLANNED-5 state PLANNED");
    }

    @Test
    void passes_a_slow_client_by_and_tells_it_the_newest_later() {
        List<Runnable> waiting = new ArrayList<>();
        Ticker slow = new Ticker(waiting::add);
        slow.follow("job", () -> now, client);
        now = at("STAGING", 5, false);
        slow.tick();
        now = at("PLANNING", 7, false);
        slow.tick();
        assertThat(waiting).hasSize(1);

        waiting.remove(0).run();
        slow.tick();
        waiting.remove(0).run();

        assertThat(client.got).containsExactly("STAGING-0 progress {0}", "STAGING-0 state STAGING", "PLANNING-7 progress {7}",
            "PLANNING-7 state PLANNING");
    }

    @Test
    void lets_a_client_learn_of_the_end_that_was_slow_when_it_came() {
        List<Runnable> waiting = new ArrayList<>();
        Ticker slow = new Ticker(waiting::add);
        slow.follow("job", () -> now, client);
        now = at("DONE", 7, true);
        slow.tick();
        waiting.remove(0).run();

        slow.tick();
        waiting.remove(0).run();

        assertThat(client.got).endsWith("DONE-7 state DONE");
        slow.tick();
        waiting.remove(0).run();
        assertThat(client.closed).isTrue();
    }

    @Test
    void waits_through_failing_look_ups() {
        Logger log = Logger.getLogger(Watch.class.getName());
        log.setLevel(Level.OFF);
        ticker.follow("job", () -> {
            if (now == null) {
                throw new IllegalStateException("no database");
            }
            return now;
        }, client);
        now = null;
        ticker.tick();
        ticker.tick();
        now = at("PLANNED", 5, false);

        ticker.tick();

        assertThat(client.got).endsWith("PLANNED-5 state PLANNED");
    }

    @Test
    void closes_the_streams_of_a_job_that_is_gone() {
        ticker.follow("job", () -> {
            if (now == null) {
                throw Refusal.notFound("import");
            }
            return now;
        }, client);
        now = null;

        ticker.tick();

        assertThat(client.closed).isTrue();
    }

    @Test
    void refuses_who_may_not_see_the_job_before_anything_is_sent() {
        assertThatThrownBy(() -> ticker.follow("job", () -> {
            throw Refusal.forbidden("no");
        }, client)).isInstanceOf(Refusal.class);

        assertThat(ticker.watched()).isZero();
        assertThat(client.closed).isFalse();
    }

    @Test
    void shows_that_it_is_alive_where_nothing_happens() {
        ticker.follow("job", () -> now, client);
        client.got.clear();

        for (int i = 0; i < Subscription.QUIET_TICKS; i++) {
            ticker.tick();
        }

        assertThat(client.got).containsExactly("ping");
    }

    @Test
    void closes_every_stream_when_the_server_stops() {
        ticker.follow("job", () -> now, client);

        ticker.close();

        assertThat(client.closed).isTrue();
    }

    @Test
    void knows_who_has_seen_the_end() {
        assertThat(at("DONE", 9, true).endsWith("DONE-9")).isTrue();
        assertThat(at("DONE", 9, true).endsWith("APPLYING-9")).isFalse();
        assertThat(at("PLANNED", 9, false).endsWith("PLANNED-9")).isFalse();
    }

    private static Snapshot at(String state, long done, boolean ended) {
        return new Snapshot(state, "{" + done + "}", done, state, ended);
    }

    private static final class Client implements Subscriber {
        final List<String> got = new ArrayList<>();
        boolean closed;
        boolean broken;

        @Override
        public void send(String id, String name, String json) {
            if (broken) {
                throw new IllegalStateException("broken pipe");
            }
            got.add(id + " " + name + " " + json);
        }

        @Override
        public void ping() {
            got.add("ping");
        }

        @Override
        public boolean closed() {
            return closed;
        }

        @Override
        public void close() {
            closed = true;
        }
    }
}
