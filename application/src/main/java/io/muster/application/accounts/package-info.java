/** Single accounts, looked after by hand. */
package io.muster.application.accounts;
