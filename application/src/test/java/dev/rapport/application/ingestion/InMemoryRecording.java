package dev.rapport.application.ingestion;

/** {@link RecordEvents} with a writer of its own, into memory; for tests of other features. */
public final class InMemoryRecording {

    private final InMemoryIngestion stored = new InMemoryIngestion();
    private final DeliveryQueue queue = new DeliveryQueue();
    private final MicroBatchWriter writer = new MicroBatchWriter(queue, stored.store());
    private final Thread thread = Thread.ofVirtual().unstarted(writer::writeUntilStopped);

    private InMemoryRecording() {}

    public static InMemoryRecording begin() {
        var recording = new InMemoryRecording();
        recording.thread.start();
        return recording;
    }

    public RecordEvents recordEvents() {
        return new RecordEvents(queue);
    }

    public InMemoryIngestion stored() {
        return stored;
    }

    public void close() throws InterruptedException {
        writer.stop();
        thread.join();
    }
}
