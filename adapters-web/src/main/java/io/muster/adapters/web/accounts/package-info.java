/** Single accounts over HTTP. */
package io.muster.adapters.web.accounts;
