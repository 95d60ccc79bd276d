package io.muster.bootstrap.console;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Debian's Chromium, driven by Playwright. One for the whole run, since starting it takes seconds. */
final class Chromium implements AutoCloseable {
    private final Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final Browser browser = playwright.chromium().launch(new BrowserType.LaunchOptions()
        .setExecutablePath(program().orElseThrow(() -> new IllegalStateException("Chromium is required and not installed")))
        // Root, as which containers run tests, has no sandbox.
        .setArgs(List.of("--no-sandbox")));

    Chromium() {
        // The machine may have other things to do.
        PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
    }

    /** Where it is required, its absence is a failure and not a reason to skip. */
    static boolean installed() {
        return Boolean.parseBoolean(System.getenv("MUSTER_TEST_REQUIRE_CHROMIUM")) || program().isPresent();
    }

    Browser browser() {
        return browser;
    }

    private static Optional<Path> program() {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator)).map(folder -> Path.of(folder, "chromium"))
            .filter(Files::isExecutable).findFirst();
    }

    @Override
    public void close() {
        playwright.close();
    }
}
