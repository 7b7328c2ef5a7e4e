package dev.rapport.domain.access;

/**
 * One organisation's data: nothing of one workspace is ever seen from another.
 *
 * @param number 1 or more
 */
public record WorkspaceId(int number) {

    public WorkspaceId {
        if (number < 1) {
            throw new IllegalArgumentException("a workspace's number must be 1 or more: " + number);
        }
    }
}
