package io.muster.bootstrap.launcher;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where finished exports may be taken to; whether these places can be reached is not looked at. */
final class ExportTargetChecks {
    static final String PREFIX = "muster.export.targets.";
    private static final Pattern KEY =
            Pattern.compile(Pattern.quote(PREFIX) + "([a-z0-9][a-z0-9-]{0,49})\\.(url|endpoint|region|access-key|secret-key|path-style)");
    private static final Pattern VARIABLE =
            Pattern.compile("MUSTER_EXPORT_TARGETS_([A-Z0-9_]{1,50})_(?:URL|ENDPOINT|REGION|ACCESS_KEY|SECRET_KEY|PATH_STYLE)");
    private static final Pattern BUCKET = Pattern.compile("[a-z0-9][a-z0-9._-]{1,61}[a-z0-9]");
    private static final List<String> FLAGS = List.of("true", "false");

    private ExportTargetChecks() {
    }

    static void check(Configuration configuration) throws BadConfiguration {
        for (String key : configuration.properties().keySet().stream().filter(key -> key.startsWith(PREFIX)).sorted().toList()) {
            if (!KEY.matcher(key).matches()) {
                throw new BadConfiguration(key, "no such setting; expected " + PREFIX + "NAME.url, .endpoint, .region, .access-key, "
                        + ".secret-key or .path-style, with a name of small letters, digits and hyphens");
            }
        }
        for (String name : names(configuration)) {
            check(configuration, PREFIX + name);
        }
    }

    private static SortedSet<String> names(Configuration configuration) {
        SortedSet<String> names = new TreeSet<>();
        configuration.properties().keySet().stream().map(KEY::matcher).filter(Matcher::matches).forEach(key -> names.add(key.group(1)));
        configuration.environment().keySet().stream().map(KEY::matcher).filter(Matcher::matches).forEach(key -> names.add(key.group(1)));
        configuration.environment().keySet().stream().map(VARIABLE::matcher).filter(Matcher::matches)
                .forEach(key -> names.add(key.group(1).toLowerCase(Locale.ROOT).replace('_', '-')));
        return names;
    }

    private static void check(Configuration configuration, String target) throws BadConfiguration {
        String url = configuration.value(target + ".url").orElseThrow(() -> new BadConfiguration(target + ".url",
                "is missing; expected file:///a/folder or s3://bucket/prefix"));
        if (isFolder(url)) {
            return;
        }
        if (!isBucket(url)) {
            throw new BadConfiguration(target + ".url", "'" + url + "' is not valid; expected file:///a/folder or s3://bucket/prefix");
        }
        Optional<String> endpoint = configuration.value(target + ".endpoint");
        if (endpoint.isPresent() && !Settings.isWebAddress(endpoint.get())) {
            throw new BadConfiguration(target + ".endpoint", "is not valid; expected an http:// or https:// address");
        }
        if (endpoint.isEmpty() && configuration.value(target + ".region").isEmpty()) {
            throw new BadConfiguration(target + ".region", "is missing; expected one such as eu-west-3, or " + target
                    + ".endpoint for a store that is not Amazon's");
        }
        if (configuration.value(target + ".access-key").isPresent() != configuration.value(target + ".secret-key").isPresent()) {
            throw new BadConfiguration(target + ".access-key", "goes with " + target + ".secret-key; set both or neither");
        }
        if (!FLAGS.contains(configuration.value(target + ".path-style").orElse("true"))) {
            throw new BadConfiguration(target + ".path-style", "is not valid; expected true or false");
        }
    }

    private static boolean isFolder(String url) {
        try {
            URI uri = URI.create(url);
            return "file".equals(uri.getScheme()) && Path.of(uri).isAbsolute();
        } catch (IllegalArgumentException e) {
            // no URI, or none of a file (as InvalidPathException is too)
            return false;
        }
    }

    private static boolean isBucket(String url) {
        try {
            URI uri = URI.create(url);
            return "s3".equals(uri.getScheme()) && uri.getAuthority() != null && BUCKET.matcher(uri.getAuthority()).matches()
                    && uri.getQuery() == null && uri.getFragment() == null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
