package io.muster.application.port.in;

/**
 * Removes files from the spool that no job needs: what a node or a client that died had begun to write, uploads whose job was
 * never made, and what exports wrote that have failed, were cancelled, or went on elsewhere. Files that are not named by Muster
 * stay. May run on several nodes at once, and while all of them work.
 */
public interface SweepSpool {
    /** @return how many files were removed */
    int sweep();
}
