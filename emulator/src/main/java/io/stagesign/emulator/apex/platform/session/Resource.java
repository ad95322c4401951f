package io.stagesign.emulator.apex.platform.session;

/**
 * What governor limits count, with the limit of a synchronous and of an asynchronous transaction (Apex Developer Guide,
 * "Execution Governors and Limits").
 */
public enum Resource {
    QUERIES("Queries", "Too many SOQL queries: ", 100, 200),
    QUERY_ROWS("QueryRows", "Too many query rows: ", 50_000, 50_000),
    AGGREGATE_QUERIES("AggregateQueries", "Too many Aggregate queries: ", 300, 300),
    DML_STATEMENTS("DmlStatements", "Too many DML statements: ", 150, 150),
    DML_ROWS("DmlRows", "Too many DML rows: ", 10_000, 10_000),
    CALLOUTS("Callouts", "Too many callouts: ", 100, 100),
    QUEUEABLE_JOBS("QueueableJobs", "Too many queueable jobs added to the queue: ", 50, 1),
    FUTURE_CALLS("FutureCalls", "Too many future calls: ", 50, 0),
    CPU_TIME("CpuTime", "Apex CPU time limit exceeded", 10_000, 60_000),
    HEAP_SIZE("HeapSize", "Apex heap size too large: ", 6_000_000, 12_000_000),
    PUBLISH_IMMEDIATE_DML("PublishImmediateDML", "Too many DML statements with publish immediate: ", 150, 150);

    private final String methodName;
    private final String message;
    private final int synchronous;
    private final int asynchronous;

    Resource(String methodName, String message, int synchronous, int asynchronous) {
        this.methodName = methodName;
        this.message = message;
        this.synchronous = synchronous;
        this.asynchronous = asynchronous;
    }

    /** Returns what stands behind {@code get} and {@code getLimit} in the methods of the class Limits. */
    String methodName() {
        return methodName;
    }

    int limit(boolean inAsync) {
        return inAsync ? asynchronous : synchronous;
    }

    /** Returns what the platform says when the use passes the limit. */
    String exceeded(int used) {
        return this == CPU_TIME ? message : message + used;
    }
}
