/** Who calls which server: from the environment, or from what {@code muster login} stored. */
package io.muster.adapters.cli.login;
