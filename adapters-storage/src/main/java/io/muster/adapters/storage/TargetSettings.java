package io.muster.adapters.storage;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One place as its deployer has set it up.
 *
 * @param name by which administrators choose it
 * @param place where files go
 */
public record TargetSettings(String name, Place place) {
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,49}");

    public TargetSettings {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("'" + name + "' is no name of a target: small letters, digits and hyphens, at most 50");
        }
    }

    /** A kind of place. */
    public sealed interface Place {
    }

    /**
     * A folder that is there already: one that is made where a disk is not mounted would hide that.
     *
     * @param path absolute
     */
    public record Folder(Path path) implements Place {
        public Folder {
            if (!path.isAbsolute()) {
                throw new IllegalArgumentException("the folder " + path + " is not absolute");
            }
        }
    }

    /**
     * A bucket of Amazon's S3 or of a store that speaks it.
     *
     * @param prefix before each file's name; empty, or ends with a slash
     * @param endpoint where it is no bucket of Amazon's
     * @param keys who writes there; where empty, whom the machine says (environment, container or instance of Amazon's)
     * @param pathStyle whether the bucket's name is in the path, and not in the host's name
     */
    public record Bucket(String bucket, String prefix, Optional<URI> endpoint, String region, Optional<Keys> keys, boolean pathStyle)
            implements Place {
    }

    /** The secret is never printed. */
    public record Keys(String access, String secret) {
        @Override
        public String toString() {
            return "Keys[" + access + ", •••]";
        }
    }
}
