package io.muster.bootstrap.benchmark;

import io.muster.bootstrap.benchmark.data.AccountFile;
import io.muster.bootstrap.benchmark.load.Administrators;
import io.muster.bootstrap.benchmark.load.Answer;
import io.muster.bootstrap.benchmark.load.LoadTable;
import io.muster.bootstrap.benchmark.load.Stock;
import jakarta.json.JsonObject;

import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Administrators look around before, while and after a large import comes in. */
final class UnderLoad {
    /** Not shown: the first requests run code that is still interpreted. */
    private static final String WARMING_UP = "warming up";
    private static final String BEFORE = "before";
    private static final String AFTER = "after";
    private static final AccountFile FORMAT = AccountFile.ACCOUNTS;
    private static final int CURSORS = 50;

    private final Choices choices;
    private final Installation installation;
    private final Path folder;
    private final RestClient client;

    UnderLoad(Choices choices, Installation installation, Path folder) {
        this.choices = choices;
        this.installation = installation;
        this.folder = folder;
        this.client = installation.client();
    }

    void run(PrintStream out) throws IOException, InterruptedException {
        Path file = FORMAT.write(folder, 0, choices.loadAccounts(), false);
        int there = Math.max(1, choices.warmUp());
        String first = importing(FORMAT.write(folder, Trial.WARM_UP, there, false));
        List<String> phases = new ArrayList<>();
        Stock stock = new Stock(Trial.WARM_UP, there, cursors(), first);
        out.printf(Locale.ROOT, "%nUnder load: %d administrators, thinking %d ms between requests; %,d accounts there, %,d come%n",
            choices.administrators(), choices.thinkMillis(), there, choices.loadAccounts());
        Administrators administrators = new Administrators(WARMING_UP, stock, choices.thinkMillis());
        Collection<Answer> answers;
        double seconds;
        try {
            begin(administrators);
            TimeUnit.SECONDS.sleep(choices.loadSeconds());
            enter(administrators, BEFORE, phases);
            TimeUnit.SECONDS.sleep(choices.loadSeconds());
            enter(administrators, "upload", phases);
            String id = client.upload(file, AccountFile.IMPORT_OPTIONS);
            administrators.lookAt(new Stock(stock.from(), stock.accounts(), stock.cursors(), id));
            seconds = follow(id, state -> enter(administrators, name(state), phases));
            TimeUnit.SECONDS.sleep(choices.loadSeconds());
        } finally {
            answers = administrators.end();
        }
        LoadTable.print(answers, phases, out);
        out.printf(Locale.ROOT, "the import took %.1f s beside them%n", seconds);
    }

    /** Each with a token of their own, as browsers and programs have. */
    private void begin(Administrators administrators) throws IOException, InterruptedException {
        for (int i = 0; i < choices.administrators(); i++) {
            RestClient own = client.withToken("benchmark " + i);
            administrators.begin(path -> send(own, path));
        }
    }

    private double follow(String id, Consumer<String> states) throws IOException, InterruptedException {
        return Job.follow(client, "imports/" + id, installation.meter(), states).whole().seconds();
    }

    private static void enter(Administrators administrators, String phase, List<String> phases) {
        phases.add(phase);
        administrators.enter(phase);
    }

    private static String name(String state) {
        return state.equals("DONE") ? AFTER : state.toLowerCase(Locale.ROOT);
    }

    private String importing(Path file) throws IOException, InterruptedException {
        String id = client.upload(file, AccountFile.IMPORT_OPTIONS);
        follow(id, state -> { });
        return id;
    }

    private List<String> cursors() throws IOException, InterruptedException {
        List<String> cursors = new ArrayList<>();
        String query = "accounts?limit=100";
        for (JsonObject page = client.get(query); page.containsKey("next") && !page.isNull("next") && cursors.size() < CURSORS;
             page = client.get(query + "&cursor=" + cursors.get(cursors.size() - 1))) {
            cursors.add(page.getString("next"));
        }
        return cursors;
    }

    private static boolean send(RestClient client, String path) throws InterruptedException {
        try {
            HttpResponse<String> answer = client.fetch(path);
            if (answer.statusCode() != 200) {
                System.out.println("failed: " + path + " answers " + answer.statusCode() + ": " + answer.body());
            }
            return answer.statusCode() == 200;
        } catch (IOException e) {
            System.out.println("failed: " + path + ": " + e);
            return false;
        }
    }
}
