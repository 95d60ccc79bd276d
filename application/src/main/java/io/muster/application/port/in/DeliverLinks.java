package io.muster.application.port.in;

/** Sends the mails that are queued. May run on several nodes; a mail may come twice where one dies in between, and is never lost. */
public interface DeliverLinks {
    /**
     * @param most how many mails to send at most
     * @return how many were sent
     */
    int deliver(int most);

    /** Removes links that have long expired. @return how many */
    int sweep();
}
