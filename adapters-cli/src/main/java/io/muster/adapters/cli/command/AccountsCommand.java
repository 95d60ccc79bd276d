package io.muster.adapters.cli.command;

import io.muster.adapters.cli.api.Api;
import io.muster.adapters.cli.api.Pages;
import io.muster.adapters.cli.api.Patience;
import io.muster.adapters.cli.output.Column;
import io.muster.adapters.cli.shell.Failure;
import jakarta.json.JsonObject;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.util.ArrayList;
import java.util.List;

/** Accounts, to look at. */
@Command(name = "accounts", description = "List accounts, or show one.", synopsisSubcommandLabel = "COMMAND")
public final class AccountsCommand implements Runnable {
    private static final List<Column> COLUMNS = Column.members("userName", "displayName", "email", "connection", "enabled", "roles",
        "mainGroup", "groups", "teams", "id");
    private static final String ID = "(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which command: list or get?");
    }

    /** All that fit a query, page by page. */
    @Command(name = "list", description = "List the accounts that a query finds, or all.", footerHeading = "%nExamples:%n", footer = {
        "  muster accounts list",
        "  muster accounts list --query 'teams:EMEA AND last_login:[2026-01-01 TO *]' --sort -lastLoginAt",
        "  muster accounts list --all --output csv > accounts.csv",
        "  muster accounts list --query blocked:true --output json | jq -r '.[].email'"})
    void list(@Mixin Server server, @Mixin Printing printing,
            @Option(names = "--query", paramLabel = "QUERY", description = "Whom to list, in Lucene's syntax.") String query,
            @Option(names = "--sort", paramLabel = "FIELDS",
                description = "Such as userName,-createdAt; a minus for descending.") String sort,
            @Option(names = "--enabled-only", description = "Leave disabled accounts out.") boolean enabledOnly,
            @Option(names = "--limit", paramLabel = "N", defaultValue = "100",
                description = "At most so many; ${DEFAULT-VALUE} if nothing is said.") long limit,
            @Option(names = "--all", description = "Without any limit.") boolean all) {
        if (limit < 1) {
            throw Failure.usage("--limit must be 1 at least.");
        }
        List<String> parameters = new ArrayList<>();
        parameters.add("includeDisabled=" + !enabledOnly);
        if (query != null) {
            parameters.add("query=" + Api.escaped(query));
        }
        if (sort != null) {
            parameters.add("sort=" + Api.escaped(sort));
        }
        String path = "accounts?" + String.join("&", parameters);
        Pages found = new Pages(server.api(), Patience.of(server.shell()::tell), path, all ? Long.MAX_VALUE : limit);
        printing.on(server.shell()).list(found, COLUMNS);
        if (!all && found.total() > found.taken()) {
            server.shell().tell(found.taken() + " of " + found.total() + " accounts; --all lists every one.");
        }
    }

    /** One account. */
    @Command(name = "get", description = "Show an account.", footerHeading = "%nExamples:%n", footer = {
        "  muster accounts get jdoe", "  muster accounts get 0d9cbe6e-7a3f-4a3e-9d3b-0f6f1f4b2a51 --output json"})
    void get(@Mixin Server server, @Mixin Printing printing,
            @Option(names = "--connection", paramLabel = "NAME",
                description = "Where several connections have the user name.") String connection,
            @Parameters(paramLabel = "USER", description = "A user name or an id.") String user) {
        Api api = server.api();
        JsonObject account = user.matches(ID) ? api.get("accounts/" + user) : byName(api, user, connection);
        printing.on(server.shell()).one(account, COLUMNS);
    }

    private static JsonObject byName(Api api, String user, String connection) {
        String query = "userName:" + quoted(user) + (connection == null ? "" : " AND connection:" + quoted(connection));
        List<JsonObject> found = new ArrayList<>();
        new Pages(api, Patience.NONE, "accounts?query=" + Api.escaped(query), 2).forEachRemaining(found::add);
        if (found.isEmpty()) {
            throw new Failure("There is no account " + user + ", or you may not see it. `muster accounts list --query` looks for names.");
        }
        if (found.size() > 1) {
            throw new Failure("Several connections have an account " + user + ". State --connection, or give the id.");
        }
        return found.get(0);
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
