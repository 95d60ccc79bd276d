/** Links that set passwords, and the mails that bring them. */
package io.muster.adapters.persistence.passwords;
