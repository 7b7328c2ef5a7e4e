package dev.rapport.application.refusal;

/** How an error looks to somebody who looks at pages. Who asks the API gets a problem document instead. */
public interface ErrorPages {

    /**
     * @param status the HTTP status
     * @param detail for people
     * @param requestId what the log knows the request by
     * @return HTML
     */
    String render(int status, String code, String detail, String requestId);
}
