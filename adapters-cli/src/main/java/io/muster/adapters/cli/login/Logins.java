package io.muster.adapters.cli.login;

import io.muster.adapters.cli.api.Json;
import io.muster.adapters.cli.shell.Failure;
import io.muster.adapters.cli.shell.Shell;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What is stored: a sign-in for each profile, in a file that only its owner can read. */
public final class Logins {
    /** The profile where none is named. */
    public static final String DEFAULT = "default";

    private final Path file;

    public Logins(Shell shell) {
        file = shell.configuration().resolve("logins.json");
    }

    public Path file() {
        return file;
    }

    public Optional<Login> find(String profile) {
        return Optional.ofNullable(all().get(profile));
    }

    public void put(String profile, Login login) {
        Map<String, Login> logins = all();
        logins.put(profile, login);
        write(logins);
    }

    public void remove(String profile) {
        Map<String, Login> logins = all();
        logins.remove(profile);
        write(logins);
    }

    /** By the names of their profiles. */
    public Map<String, Login> all() {
        Map<String, Login> logins = new TreeMap<>();
        if (Files.exists(file)) {
            Json.object(document(), "profiles").forEach((name, login) -> logins.put(name, login(login)));
        }
        return logins;
    }

    private JsonObject document() {
        return Json.tryObject(OwnerOnly.read(file)).orElseThrow(this::damaged);
    }

    private Login login(JsonValue stored) {
        if (stored instanceof JsonObject login && login.containsKey("server") && login.containsKey("token")) {
            return Login.of(login);
        }
        throw damaged();
    }

    private Failure damaged() {
        return new Failure(file + " is not what `muster login` wrote. Remove it and sign in again.");
    }

    private void write(Map<String, Login> logins) {
        var profiles = Json.PROVIDER.createObjectBuilder();
        logins.forEach((name, login) -> profiles.add(name, login.json()));
        OwnerOnly.write(file, Json.pretty(Json.PROVIDER.createObjectBuilder().add("profiles", profiles).build()) + "\n");
    }
}
