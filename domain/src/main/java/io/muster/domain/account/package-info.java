/** The account and the values that it is made of. */
package io.muster.domain.account;
