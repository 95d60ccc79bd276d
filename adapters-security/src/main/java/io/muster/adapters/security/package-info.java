/** Password hashes: Muster's own, and those that other systems have made. */
package io.muster.adapters.security;
