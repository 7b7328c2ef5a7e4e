package dev.rapport.web.settings;

import dev.rapport.domain.access.Workspace;
import io.quarkus.qute.TemplateData;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;

/** What a workspace's form brings. */
@TemplateData
public class WorkspaceParameters {

    @FormParam("name")
    @DefaultValue("")
    public String name = "";

    @FormParam("zone")
    @DefaultValue("")
    public String zone = "";

    @FormParam("currency")
    @DefaultValue("")
    public String currency = "";

    @FormParam("language")
    @DefaultValue("")
    public String language = "";

    static WorkspaceParameters of(Workspace workspace) {
        var shown = new WorkspaceParameters();
        shown.name = workspace.name();
        shown.zone = workspace.zone().getId();
        shown.currency = workspace.currency().getCurrencyCode();
        shown.language = workspace.language().getLanguage();
        return shown;
    }
}
