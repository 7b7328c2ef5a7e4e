package dev.rapport.web.settings;

import io.quarkus.qute.TemplateData;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import java.util.List;

/** What the form for a new key brings. */
@TemplateData
public class KeyParameters {

    @FormParam("name")
    @DefaultValue("")
    public String name = "";

    @FormParam("kind")
    @DefaultValue("write")
    public String kind = "write";

    @FormParam("scope")
    public List<String> scopes = List.of();

    @FormParam("expires")
    @DefaultValue("")
    public String expires = "";
}
