package io.muster.adapters.web.passwords;

/** Where the present request comes from. */
@FunctionalInterface
public interface Origin {
    /** The address of whoever is connected: the client, or the proxy before it. What headers say of it is not believed. */
    String address();
}
