package io.muster.application.port.out;

import io.muster.application.files.Content;

import java.util.List;

/** The places outside of Muster that its deployer has set up, and that finished files are taken to. Users know their names alone. */
public interface ExportTargets {
    /** In alphabetical order. */
    List<String> names();

    /**
     * Takes a file there, in the place of an older one of its name. It is there once it is complete, never before. Takes part in no
     * transaction of the store.
     *
     * @param fileName letters, digits, {@code .}, {@code _} and {@code -}, at most 200, a letter or digit first
     * @param size of the content in bytes
     * @throws Undelivered where it was not taken over
     */
    void put(String target, String fileName, Content content, long size);

    /**
     * Removes a file; nothing happens where there is none.
     *
     * @throws Undelivered where it may still be there
     */
    void remove(String target, String fileName);

    /** One sentence that names the target, and no address or secret. The same may work later. */
    final class Undelivered extends RuntimeException {
        private static final long serialVersionUID = 1;

        public Undelivered(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
