package io.muster.bootstrap.console;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Hands out browsers, tenants and windows, and looks at what went wrong in the windows when a test has ended. */
final class ConsoleExtension implements ParameterResolver, AfterEachCallback {
    private static final Namespace SHARED = Namespace.create(ConsoleExtension.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return List.of(Console.class, Tenant.class, Chromium.class).contains(parameter.getParameter().getType());
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        if (type == Chromium.class) {
            return chromium(context);
        }
        Tenant tenant = tenant(context);
        return type == Tenant.class ? tenant : opened(new Console(chromium(context), tenant).signedIn(), context);
    }

    private static Console opened(Console console, ExtensionContext context) {
        windows(context).add(console);
        return console;
    }

    @Override
    public void afterEach(ExtensionContext context) {
        String name = context.getRequiredTestClass().getSimpleName() + "-" + context.getRequiredTestMethod().getName();
        for (Console console : windows(context)) {
            console.close(name, context.getExecutionException().isPresent());
        }
    }

    @SuppressWarnings("unchecked")
    private static List<Console> windows(ExtensionContext context) {
        return context.getStore(SHARED).computeIfAbsent(context.getUniqueId(), id -> new ArrayList<Console>(), List.class);
    }

    private static Chromium chromium(ExtensionContext context) {
        return context.getRoot().getStore(SHARED).computeIfAbsent(Chromium.class, type -> new Chromium(), Chromium.class);
    }

    /** One a class. */
    private static Tenant tenant(ExtensionContext context) {
        Store shared = context.getRoot().getStore(SHARED);
        Installation installation = shared.computeIfAbsent(Installation.class, type -> new Installation(), Installation.class);
        return shared.computeIfAbsent(context.getRequiredTestClass(),
            type -> installation.tenant(context.getRequiredTestClass().getSimpleName().toLowerCase(Locale.ROOT)), Tenant.class);
    }
}
