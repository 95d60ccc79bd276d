/** The console in a real browser, Debian's Chromium, against the real server. Pictures of its pages are in {@code target/console}. */
package io.muster.bootstrap.console;
