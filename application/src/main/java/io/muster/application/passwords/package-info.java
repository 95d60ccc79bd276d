/** How people come to their passwords: links that work once, the mails that bring them, and changing a password. */
package io.muster.application.passwords;
