/** What a password must be: long enough, and none of those that are tried first. */
package io.muster.domain.password;
