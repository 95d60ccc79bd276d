/** What {@code java -jar muster.jar} runs: it checks the configuration, starts the server and says when it is ready. */
package io.muster.bootstrap.launcher;
