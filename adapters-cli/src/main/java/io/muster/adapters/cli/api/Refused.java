package io.muster.adapters.cli.api;

import io.muster.adapters.cli.shell.Failure;
import jakarta.json.JsonObject;

import java.util.Optional;
import java.util.stream.Collectors;

/** The server's no, in its own words. */
public final class Refused extends Failure {
    private final int status;
    private final String code;

    private Refused(int status, String code, String message) {
        super(message);
        this.status = status;
        this.code = code;
    }

    /** @return empty where it is not Muster that says so */
    static Optional<Refused> of(int status, String body) {
        return Json.tryObject(body).filter(problem -> problem.containsKey("code")).map(problem -> {
            String code = problem.getString("code");
            return new Refused(status, code, problem.getString("detail", "refused") + " (" + code + ")" + details(problem)
                + advice(status));
        });
    }

    private static String details(JsonObject problem) {
        return Json.objects(problem, "problems").stream().map(each -> "\n  " + Json.problem(each)).collect(Collectors.joining());
    }

    private static String advice(int status) {
        return status == 401 ? "\nSign in with `muster login`, or set MUSTER_TOKEN, or MUSTER_USER and MUSTER_PASSWORD." : "";
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }
}
