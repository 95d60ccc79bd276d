package io.muster.adapters.files;

import java.security.CodeSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.Set;

/** What others have put on the class path. What cannot be loaded stops the start, rather than being missed on the day it is needed. */
final class Elsewhere {
    private Elsewhere() {
    }

    /** One of each class, however many of the class loaders see it; null among them is passed over. */
    static <T> List<T> all(Class<T> service, List<ClassLoader> loaders) {
        List<T> found = new ArrayList<>();
        Set<Class<?>> known = new HashSet<>();
        try {
            for (ClassLoader loader : loaders) {
                ServiceLoader.load(service, loader).stream().filter(one -> known.add(one.type())).forEach(one -> found.add(one.get()));
            }
        } catch (ServiceConfigurationError | LinkageError e) {
            String cause = e.getCause() == null ? "" : ", because of " + e.getCause();
            throw new IllegalStateException("cannot load what a jar offers as " + service.getSimpleName() + ": " + e + cause, e);
        }
        return found;
    }

    /** Where something is from, for a message. */
    static String place(Object one) {
        CodeSource source = one.getClass().getProtectionDomain().getCodeSource();
        return one.getClass().getName() + (source == null ? "" : " (" + Objects.toString(source.getLocation(), "") + ")");
    }
}
