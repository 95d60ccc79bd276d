package io.muster.bootstrap.benchmark.load;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;

/** People who look around, each with one request after the other, until they are sent home. */
public final class Administrators {
    private final Collection<Answer> answers = new ConcurrentLinkedQueue<>();
    private final List<Thread> threads = new ArrayList<>();
    private final int thinkMillis;
    private volatile String phase;
    private volatile Stock stock;

    /** Sends requests by one administrator's own sign-in. */
    public interface Sender {
        /** Whether the answer is what was asked for. @param path below the API's root */
        boolean send(String path) throws InterruptedException;
    }

    /** @param thinkMillis on average, between an answer and the next request */
    public Administrators(String phase, Stock stock, int thinkMillis) {
        this.phase = phase;
        this.stock = stock;
        this.thinkMillis = thinkMillis;
    }

    /** One more of them begins. */
    public void begin(Sender sender) {
        Random random = new Random(threads.size());
        Thread thread = new Thread(() -> work(sender, random), "administrator-" + threads.size());
        threads.add(thread);
        thread.start();
    }

    /** What follows is counted under another name. */
    public void enter(String next) {
        phase = next;
    }

    /** From here on there is something else to ask for. */
    public void lookAt(Stock next) {
        stock = next;
    }

    private void work(Sender sender, Random random) {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                TimeUnit.MILLISECONDS.sleep(random.nextInt(2 * thinkMillis + 1));
                RequestKind kind = RequestKind.ALL.get(random.nextInt(RequestKind.ALL.size()));
                String path = kind.path().apply(stock, random);
                String sentIn = phase;
                long begin = System.nanoTime();
                boolean well = sender.send(path);
                answers.add(new Answer(kind.name(), sentIn, (System.nanoTime() - begin) / 1e6, !well));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // sent home
        }
    }

    /** Sends them home; a request on its way is not counted. @return all answers */
    public Collection<Answer> end() throws InterruptedException {
        threads.forEach(Thread::interrupt);
        for (Thread thread : threads) {
            thread.join();
        }
        return answers;
    }
}
