package io.muster.bootstrap.console;

import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.ExtendWith;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Tests with a browser: each gets a {@link Console} of its own, signed in as the super administrator of a tenant that its class has
 * for itself. A page that breaks a rule of its policy, or logs an error, fails the test.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@EnabledIf(value = "io.muster.bootstrap.console.Chromium#installed", disabledReason = "Chromium is not installed")
@ExtendWith(ConsoleExtension.class)
@interface InChromium {
}
