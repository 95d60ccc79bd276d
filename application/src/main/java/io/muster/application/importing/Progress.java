package io.muster.application.importing;

/**
 * How far the present state has come; committed together with the work that it counts.
 *
 * @param done rows of this state that are done: the checkpoint
 * @param total rows of the file, or 0 while they are not counted yet
 */
public record Progress(int done, int total) {
    public static final Progress NONE = new Progress(0, 0);
}
