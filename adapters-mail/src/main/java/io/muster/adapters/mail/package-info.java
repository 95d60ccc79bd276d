/** Mails, by Jakarta Mail to an SMTP server. */
package io.muster.adapters.mail;
