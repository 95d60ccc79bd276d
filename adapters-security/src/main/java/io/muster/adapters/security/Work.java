package io.muster.adapters.security;

import java.util.function.UnaryOperator;

/**
 * What it takes to hash a password in the way of one hash.
 *
 * @param memoryKib what is held meanwhile, in KiB
 * @param function hashes a password's bytes with the salt and cost of that hash
 */
record Work(int memoryKib, UnaryOperator<byte[]> function) {
    /** For functions that need next to no memory. */
    static Work small(UnaryOperator<byte[]> function) {
        return new Work(1, function);
    }
}
