package io.muster.adapters.web.console;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** The console's own files and those of the libraries (WebJars) that it runs on, some 100, kept once they were asked for. */
@ApplicationScoped
public class Assets {
    private static final Map<String, String> MEDIA_TYPES = Map.of(
        "js", "text/javascript;charset=UTF-8",
        "css", "text/css;charset=UTF-8",
        "svg", "image/svg+xml");
    private static final Pattern PATH = Pattern.compile("(?:console|webjars)(?:/\\w[\\w.-]*)+\\.(\\w+)");

    private final Map<String, Asset> kept = new ConcurrentHashMap<>();
    private ServletContext files;
    private String revision;

    /** For the container, which puts a proxy before it. */
    protected Assets() {
    }

    @Inject
    public Assets(ServletContext files) {
        this.files = files;
        this.revision = revisionOf(files);
    }

    /** A word that is another one as soon as any of the console's own files is; a library's path has its version. */
    String revision() {
        return revision;
    }

    /** @param path such as {@code console/app.js} or {@code webjars/lit/3.3.2/index.js} */
    Optional<Asset> find(String path) {
        Asset known = kept.get(path);
        return known != null ? Optional.of(known) : read(path);
    }

    /** The version of a library, which is the one folder below its name. */
    String version(String library) {
        String folder = "/webjars/" + library + "/";
        Set<String> versions = files.getResourcePaths(folder);
        if (versions == null || versions.size() != 1) {
            throw new IllegalStateException("the console needs one version of " + library + " and finds " + versions);
        }
        return versions.iterator().next().substring(folder.length()).replace("/", "");
    }

    private Optional<Asset> read(String path) {
        var parts = PATH.matcher(path);
        if (!parts.matches() || !MEDIA_TYPES.containsKey(parts.group(1))) {
            return Optional.empty();
        }
        Optional<Asset> read = bytes(files, "/" + path).map(bytes -> Asset.of(MEDIA_TYPES.get(parts.group(1)), bytes));
        read.ifPresent(asset -> kept.put(path, asset));
        return read;
    }

    private static Optional<byte[]> bytes(ServletContext files, String path) {
        try (InputStream in = files.getResourceAsStream(path)) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String revisionOf(ServletContext files) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            include(files, "/console/", digest);
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void include(ServletContext files, String folder, MessageDigest digest) {
        for (String path : new TreeSet<>(files.getResourcePaths(folder))) {
            if (path.endsWith("/")) {
                include(files, path, digest);
            } else {
                digest.update(path.getBytes(StandardCharsets.UTF_8));
                bytes(files, path).ifPresent(digest::update);
            }
        }
    }
}
