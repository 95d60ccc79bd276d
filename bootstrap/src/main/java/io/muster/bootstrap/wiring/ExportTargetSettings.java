package io.muster.bootstrap.wiring;

import io.muster.adapters.storage.StorageTargets;
import io.muster.adapters.storage.TargetSettings;
import io.muster.adapters.storage.TargetSettings.Bucket;
import io.muster.adapters.storage.TargetSettings.Folder;
import io.muster.adapters.storage.TargetSettings.Keys;
import io.muster.adapters.storage.TargetSettings.Place;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.Config;

import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The places that exports may be taken to, as they are configured. */
@ApplicationScoped
class ExportTargetSettings {
    private static final String PREFIX = "muster.export.targets.";
    private static final Pattern KEY = Pattern.compile(Pattern.quote(PREFIX) + "([a-z0-9-]+)\\.url");
    /** The environment's form of a key has lost what its name was spelled like; names have hyphens, not underscores. */
    private static final Pattern VARIABLE = Pattern.compile("MUSTER_EXPORT_TARGETS_([A-Z0-9_]+)_URL");
    /** What other stores are told, most of which do not care. */
    private static final String ANY_REGION = "us-east-1";

    @Inject
    private Config config;

    @Produces
    @Singleton
    StorageTargets targets() {
        return new StorageTargets(names().stream().map(name -> new TargetSettings(name, place(PREFIX + name))).toList());
    }

    void close(@Disposes StorageTargets targets) {
        targets.close();
    }

    private SortedSet<String> names() {
        SortedSet<String> names = new TreeSet<>();
        for (String key : config.getPropertyNames()) {
            Matcher property = KEY.matcher(key);
            Matcher variable = VARIABLE.matcher(key);
            if (property.matches()) {
                names.add(property.group(1));
            } else if (variable.matches()) {
                names.add(variable.group(1).toLowerCase(Locale.ROOT).replace('_', '-'));
            }
        }
        return names;
    }

    private Place place(String target) {
        URI url = URI.create(value(target + ".url").orElseThrow());
        return url.getScheme().equals("file") ? new Folder(Path.of(url)) : bucket(target, url);
    }

    private Bucket bucket(String target, URI url) {
        Optional<URI> endpoint = value(target + ".endpoint").map(URI::create);
        Optional<Keys> keys = value(target + ".access-key").map(access -> new Keys(access, value(target + ".secret-key").orElseThrow()));
        return new Bucket(url.getAuthority(), prefix(url.getPath()), endpoint, value(target + ".region").orElse(ANY_REGION), keys,
            value(target + ".path-style").map(Boolean::parseBoolean).orElse(endpoint.isPresent()));
    }

    private static String prefix(String path) {
        String names = path.replaceAll("^/+|/+$", "");
        return names.isEmpty() ? "" : names + "/";
    }

    private Optional<String> value(String key) {
        return config.getOptionalValue(key, String.class).map(String::strip).filter(text -> !text.isEmpty());
    }
}
